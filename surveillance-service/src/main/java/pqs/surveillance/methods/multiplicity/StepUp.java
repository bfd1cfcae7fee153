package pqs.surveillance.methods.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * False discovery rate over a family of p-values, such as all charts of a run.
 *
 * <p>With p(1) ≤ … ≤ p(m) and c = 1 (Benjamini–Hochberg) or c = 1 + 1/2 + … + 1/m (Benjamini–Yekutieli) the adjusted value is
 *
 * <pre>  a(i) = min(1, min over j ≥ i of c · m · p(j) / j)</pre>
 *
 * and what is adjusted to at most q is rejected, which is the same as rejecting up to the largest k with p(k) ≤ k q / (c m).
 * Equal p-values get equal adjusted values. The numbers are those of {@code stats::p.adjust} of R 4.2.2, in its order of
 * multiplication.
 *
 * <p>A chart needs a p-value of its <em>state</em>, not of its last observation.
 *
 * @param p as given, each from 0 to 1
 * @param q the rate wanted, between 0 and 1
 * @param adjusted in the order of p
 */
public record StepUp(StepUpProcedure procedure, List<Double> p, double q, List<Double> adjusted) {

    private static final int VERSION = 1;

    public StepUp {
        p = List.copyOf(p);
        adjusted = List.copyOf(adjusted);
    }

    /** @throws InvalidInput for no p-values, for one outside 0 to 1, and for a q outside 0 to 1 */
    public static StepUp of(StepUpProcedure procedure, double[] p, double q) {
        Check.finite("p", p);
        for (int i = 0; i < p.length; i++) {
            if (p[i] < 0 || p[i] > 1) {
                throw new InvalidInput("p[" + i + "]", "is " + p[i], "give a probability from 0 to 1");
            }
        }
        Check.probability("q", q);
        return new StepUp(procedure, boxed(p), q, boxed(adjusted(procedure, p)));
    }

    private static double[] adjusted(StepUpProcedure procedure, double[] p) {
        int m = p.length;
        int[] fromTheLargest = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double scaled = procedure.penalty(m) * m;
        double[] adjusted = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = fromTheLargest[m - rank];
            least = Math.min(least, scaled / rank * p[i]);
            adjusted[i] = least;
        }
        return adjusted;
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Positions in the list of p, from 0, in its order. */
    public List<Integer> rejected() {
        return IntStream.range(0, adjusted.size())
                .filter(i -> adjusted.get(i) <= q)
                .boxed()
                .toList();
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion(procedure.methodName(), VERSION),
                Map.of("q", q),
                Map.of("p", p),
                Map.of("adjusted", adjusted, "rejected", rejected()));
    }
}
