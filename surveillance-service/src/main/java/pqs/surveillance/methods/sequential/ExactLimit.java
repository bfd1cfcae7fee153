package pqs.surveillance.methods.sequential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * The limit of a Bernoulli CUSUM over a short period of n patients whose probability of an alarm in it is closest to
 * alpha where nothing is wrong. Candidates are the values that S can take; P(max S ≥ v) of each is exact over all 2ⁿ
 * sequences of outcomes. They are not written out one by one: S is known by how many failures and successes there were
 * since it was last 0, so n³ steps do.
 *
 * <p>Reproduces {@code cusum_limit_exact} of R's cusum 0.4.1, which writes them out (n = 8, p0 = 0.1, R = 2, alpha
 * 0.05: 1.316960). Of two candidates equally close the lower one is taken, as there. That package takes sums that
 * differ only by rounding for different values and halves their probability by chance: for n = 12 and p0 = 0.2 it so
 * returns 1.824842 (really 0.0540) instead of 1.860981 (0.0468). Here they are one value. "Closest" may lie above
 * alpha: {@link #alpha()} says what the limit really has.
 *
 * @param limit alarms at S ≥ limit
 * @param alpha P(an alarm among the n patients)
 */
public record ExactLimit(double limit, double alpha) {

    private static final int VERSION = 1;
    private static final int PATIENTS_MAX = 200;

    /** Values of S this close are one value, reached by different sums. */
    private static final double SAME = 1e-9;

    /**
     * @param patients n, from 1 to 200
     * @param alpha wanted probability of a false alarm over all of them
     */
    public static ExactLimit of(int patients, double p0, double oddsRatio, double alpha) {
        Check.atLeast("n", patients, 1);
        if (patients > PATIENTS_MAX) {
            throw new InvalidInput(
                    "n", "is " + patients, "give at most " + PATIENTS_MAX + ", or use an average run length");
        }
        Check.probability("p0", p0);
        Check.probability("alpha", alpha);
        var weights = OutcomeWeights.of(p0, oddsRatio);
        double[] values = values(patients, weights);
        int low = 0;
        int high = values.length;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (reaches(values[middle], patients, p0, weights) >= alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double above = reaches(values[low], patients, p0, weights);
        double below = high < values.length ? reaches(values[high], patients, p0, weights) : 0;
        return high < values.length && alpha - below < above - alpha
                ? new ExactLimit(values[high], below)
                : new ExactLimit(values[low], above);
    }

    /** The limit and the probability of a false alarm that it really has, as a result. */
    public static MethodResult result(int patients, double p0, double oddsRatio, double alpha) {
        var found = of(patients, p0, oddsRatio, alpha);
        return new MethodResult(
                new MethodVersion("bernoulli-cusum-exact-limit", VERSION),
                Map.of("p0", p0, "oddsRatio", oddsRatio, "wantedAlpha", alpha),
                Map.of("patients", patients),
                List.of(),
                Optional.of(found.threshold()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("alpha", found.alpha()));
    }

    public Threshold threshold() {
        return new Threshold(
                limit, AlarmConvention.AT_OR_ABOVE, "closest false-alarm probability, " + alpha + ", by enumeration");
    }

    /** What S can be, 0 included, ascending. */
    private static double[] values(int patients, OutcomeWeights weights) {
        double[] sorted = IntStream.rangeClosed(0, patients)
                .boxed()
                .flatMapToDouble(failures -> IntStream.rangeClosed(0, patients - failures)
                        .mapToDouble(successes -> sum(failures, successes, weights)))
                .filter(s -> s > SAME)
                .sorted()
                .toArray();
        return DoubleStream.concat(
                        DoubleStream.of(0),
                        IntStream.range(0, sorted.length)
                                .filter(i -> i == 0 || sorted[i] - sorted[i - 1] > SAME)
                                .mapToDouble(i -> sorted[i]))
                .toArray();
    }

    private static double sum(int failures, int successes, OutcomeWeights weights) {
        return failures * weights.failure() + successes * weights.success();
    }

    /** P(S is at least the value at some time). */
    private static double reaches(double value, int patients, double p0, OutcomeWeights weights) {
        if (value <= 0) {
            return 1;
        }
        double[][] now = new double[patients + 1][patients + 1];
        now[0][0] = 1;
        double reached = 0;
        for (int patient = 1; patient <= patients; patient++) {
            double[][] next = new double[patients + 1][patients + 1];
            for (int failures = 0; failures < patient; failures++) {
                for (int successes = 0; failures + successes < patient; successes++) {
                    double here = now[failures][successes];
                    if (here > 0) {
                        reached += moved(next, failures + 1, successes, here * p0, value, weights);
                        reached += moved(next, failures, successes + 1, here * (1 - p0), value, weights);
                    }
                }
            }
            now = next;
        }
        return reached;
    }

    /** Puts a probability where S then is, or returns it where that is the value or more. */
    private static double moved(
            double[][] next, int failures, int successes, double probability, double value, OutcomeWeights weights) {
        double s = sum(failures, successes, weights);
        if (s >= value - SAME) {
            return probability;
        }
        if (s <= SAME) {
            next[0][0] += probability;
        } else {
            next[failures][successes] += probability;
        }
        return 0;
    }
}
