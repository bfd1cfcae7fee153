package pqs.bench.methods;

import java.util.List;

/** The one list of what is measured: a benchmark that is to be seen in the table has a line here. */
final class Measures {

    private static final double THIRD = 1.0 / 3;
    private static final double CELLS_A_SECOND = 100e6;

    private Measures() {}

    static List<Measure> all() {
        return List.of(
                new Measure(
                        "Poisson CUSUM, cells recomputed",
                        Unit.MILLIONS_A_SECOND,
                        CusumBench.class,
                        "poisson",
                        new Goal.ShareOfLoop("poissonLoop", THIRD, CELLS_A_SECOND)),
                new Measure(
                        "likelihood-ratio CUSUM, cells recomputed",
                        Unit.MILLIONS_A_SECOND,
                        CusumBench.class,
                        "likelihoodRatio",
                        new Goal.ShareOfLoop("likelihoodRatioLoop", THIRD, CELLS_A_SECOND)));
    }
}
