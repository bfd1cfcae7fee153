package pqs.bench.methods;

import java.util.List;
import java.util.stream.Stream;

/** The one list of what is measured: a benchmark has a line here. */
final class Measures {

    private static final double THIRD = 1.0 / 3;
    private static final double CELLS_A_SECOND = 100e6;

    private static final double MILLION_ROWS_A_MINUTE = 1e6 / 60;

    /** No speed is enough by itself. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final Goal MILLISECONDS = new Goal.AtMost(0.010);

    private Measures() {}

    static List<Measure> all() {
        return Stream.of(charts(), thresholdsKept(), thresholdsSearched())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Measure> charts() {
        return List.of(
                beside(
                        new Goal.ShareOfLoop("poissonLoop", THIRD, CELLS_A_SECOND),
                        "Poisson CUSUM, cells recomputed",
                        CusumBench.class,
                        "poisson"),
                beside(
                        new Goal.ShareOfLoop("likelihoodRatioLoop", THIRD, CELLS_A_SECOND),
                        "likelihood-ratio CUSUM, cells recomputed",
                        CusumBench.class,
                        "likelihoodRatio"),
                new Measure(
                        "flexible Farrington, series-weeks fitted",
                        Unit.A_SECOND,
                        FarringtonBench.class,
                        "fit",
                        new Goal.AtLeast(2_000)),
                new Measure(
                        "backtest, rows replayed under the default rule set",
                        Unit.A_SECOND,
                        BacktestBench.class,
                        "replay",
                        new Goal.AtLeast(MILLION_ROWS_A_MINUTE)),
                new Measure(
                        "XmR, charts of 36 months",
                        Unit.A_SECOND,
                        ManyChartsBench.class,
                        "xmr",
                        new Goal.AtLeast(10_000)),
                inMilliseconds(
                        "Benjamini-Hochberg, 10,000 p-values adjusted", ManyChartsBench.class, "benjaminiHochberg"));
    }

    private static List<Measure> thresholdsKept() {
        return List.of(
                beside(
                        new Goal.ShareOfLoop("warmLoop", THIRD, NEVER),
                        "Poisson CUSUM, thresholds looked up",
                        CountThresholdBench.class,
                        "warm"),
                beside(
                        new Goal.ShareOfLoop("warmLoop", THIRD, NEVER),
                        "likelihood-ratio CUSUM, thresholds looked up",
                        CountThresholdBench.class,
                        "likelihoodRatioWarm"),
                beside(
                        new Goal.ShareOfLoop("caseMixWarmLoop", THIRD, NEVER),
                        "risk-adjusted CUSUM, thresholds looked up",
                        OutcomeThresholdBench.class,
                        "caseMixWarm"));
    }

    private static List<Measure> thresholdsSearched() {
        return List.of(
                inMilliseconds("Poisson CUSUM, threshold searched", CountThresholdBench.class, "cold"),
                inMilliseconds(
                        "likelihood-ratio CUSUM, threshold searched", CountThresholdBench.class, "likelihoodRatioCold"),
                inMilliseconds("Bernoulli CUSUM, threshold searched", OutcomeThresholdBench.class, "oneRiskCold"),
                inMilliseconds("risk-adjusted CUSUM, threshold searched", OutcomeThresholdBench.class, "caseMixCold"),
                inMilliseconds("normal CUSUM, threshold searched", SequentialThresholdBench.class, "normalCusumCold"),
                inMilliseconds("EWMA, limits searched", SequentialThresholdBench.class, "ewmaCold"),
                inMilliseconds("MaxSPRT, critical value searched", SequentialThresholdBench.class, "maxSprtCold"));
    }

    private static Measure beside(Goal.ShareOfLoop loop, String what, Class<?> benchmarks, String ours) {
        return new Measure(what, Unit.MILLIONS_A_SECOND, benchmarks, ours, loop);
    }

    private static Measure inMilliseconds(String what, Class<?> benchmarks, String ours) {
        return new Measure(what, Unit.MILLISECONDS, benchmarks, ours, MILLISECONDS);
    }
}
