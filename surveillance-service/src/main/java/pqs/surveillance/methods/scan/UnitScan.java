package pqs.surveillance.methods.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Poisson scan over units, such as practitioners or sites: which of them has more events than its baseline explains, all of them
 * compared. Scores as {@link PoissonScore} defines them; the relative risk of a unit is C / B.
 *
 * @param scores one a unit
 * @param relativeRisks likewise
 * @param best the first unit of the highest score, from 0
 */
public record UnitScan(
        List<Integer> counts,
        List<Double> baselines,
        Baselines scaling,
        List<Double> scores,
        List<Double> relativeRisks,
        int best) {

    private static final int VERSION = 1;

    public UnitScan {
        counts = List.copyOf(counts);
        baselines = List.copyOf(baselines);
        scores = List.copyOf(scores);
        relativeRisks = List.copyOf(relativeRisks);
    }

    /**
     * @param baselines expected counts or exposures, each above 0
     * @throws InvalidInput for no or negative counts, baselines that are not above 0, and lists of different lengths
     */
    public static UnitScan of(int[] counts, double[] baselines, Baselines scaling) {
        Check.counts("counts", counts);
        Check.positive("baselines", baselines);
        Check.sameLength("counts", counts.length, "baselines", baselines.length);
        double events = Arrays.stream(counts).asDoubleStream().sum();
        double factor = scaling.factor(Arrays.stream(baselines).sum(), events);
        double[] scores = new double[counts.length];
        double[] risks = new double[counts.length];
        int best = 0;
        for (int unit = 0; unit < counts.length; unit++) {
            double expected = baselines[unit] * factor;
            scores[unit] = PoissonScore.of(counts[unit], expected, events);
            risks[unit] = events == 0 ? 0 : counts[unit] / expected;
            best = scores[unit] > scores[best] ? unit : best;
        }
        return new UnitScan(
                IntStream.of(counts).boxed().toList(), boxed(baselines), scaling, boxed(scores), boxed(risks), best);
    }

    /** Of the highest score, given the number of events: each falls to a unit in proportion to its baseline. */
    public MonteCarlo significance(int replicates, long seed) {
        double[] weights = baselines.stream().mapToDouble(Double::doubleValue).toArray();
        int events = counts.stream().mapToInt(Integer::intValue).sum();
        var draw = new CategoryDraw(weights);
        return MonteCarlo.of(
                scores.get(best),
                replicates,
                seed,
                random -> UnitScan.of(draw.counts(events, random), weights, scaling)
                        .highest());
    }

    private double highest() {
        return scores.get(best);
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    public MethodResult toResult(MonteCarlo significance) {
        return new MethodResult(
                new MethodVersion("poisson-unit-scan", VERSION),
                Map.of(
                        "baselines",
                        scaling.words(),
                        "replicates",
                        significance.replicates(),
                        "seed",
                        significance.seed()),
                Map.of("counts", counts, "baselines", baselines),
                scores,
                Optional.empty(),
                OptionalDouble.of(significance.p()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Map.of("relativeRisks", relativeRisks, "best", best));
    }
}
