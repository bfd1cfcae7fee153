package pqs.bench.methods;

import java.util.List;

/**
 * The one list of what is measured: a benchmark that is to be seen in the table has a line here. Rows a second of a backtest
 * will have theirs last.
 */
final class Measures {

    private static final double THIRD = 1.0 / 3;

    /** No speed is enough by itself. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final Goal MILLISECONDS = new Goal.AtMost(0.010);

    private Measures() {}

    static List<Measure> all() {
        return List.of(
                new Measure(
                        "Poisson CUSUM, cells recomputed",
                        Unit.MILLIONS_A_SECOND,
                        CusumBench.class,
                        "poisson",
                        new Goal.ShareOfLoop("poissonLoop", THIRD, 100e6)),
                new Measure(
                        "likelihood-ratio CUSUM, cells recomputed",
                        Unit.MILLIONS_A_SECOND,
                        CusumBench.class,
                        "likelihoodRatio",
                        new Goal.ShareOfLoop("likelihoodRatioLoop", THIRD, 100e6)),
                new Measure(
                        "flexible Farrington, series-weeks fitted",
                        Unit.A_SECOND,
                        FarringtonBench.class,
                        "fit",
                        new Goal.AtLeast(2_000)),
                new Measure(
                        "Poisson CUSUM, threshold kept",
                        Unit.MILLIONS_A_SECOND,
                        CountThresholdBench.class,
                        "warm",
                        new Goal.ShareOfLoop("warmLoop", THIRD, NEVER)),
                cold("Poisson CUSUM, threshold searched", CountThresholdBench.class, "cold"),
                cold("likelihood-ratio CUSUM, threshold searched", CountThresholdBench.class, "likelihoodRatioCold"),
                cold("Bernoulli CUSUM, threshold searched", OutcomeThresholdBench.class, "oneRiskCold"),
                cold("risk-adjusted CUSUM, threshold searched", OutcomeThresholdBench.class, "caseMixCold"),
                cold("normal CUSUM, threshold searched", SequentialThresholdBench.class, "normalCusumCold"),
                cold("EWMA, limits searched", SequentialThresholdBench.class, "ewmaCold"),
                cold("MaxSPRT, critical value searched", SequentialThresholdBench.class, "maxSprtCold"),
                new Measure(
                        "XmR charts of 36 months",
                        Unit.A_SECOND,
                        ManyChartsBench.class,
                        "xmr",
                        new Goal.AtLeast(10_000)),
                new Measure(
                        "Benjamini-Hochberg, p-values of 10,000",
                        Unit.MILLIONS_A_SECOND,
                        ManyChartsBench.class,
                        "benjaminiHochberg",
                        new Goal.ShareOfLoop("benjaminiHochbergLoop", THIRD, NEVER)));
    }

    private static Measure cold(String what, Class<?> benchmarks, String ours) {
        return new Measure(what, Unit.MILLISECONDS, benchmarks, ours, MILLISECONDS);
    }
}
