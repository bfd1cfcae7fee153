package pqs.bench.methods;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.outbreak.Farrington;
import pqs.surveillance.methods.outbreak.FarringtonSettings;
import pqs.surveillance.methods.outbreak.ReferencePoints;

/**
 * The last year of series of seven, each week judged by a model of its own of the five years before, as published. An operation
 * is one week of one series.
 */
@State(Scope.Thread)
public class FarringtonBench {

    private static final int YEAR = 52;
    private static final int WEEKS = 7 * YEAR;

    /** Small, middling and large. */
    private static final double[] MEANS = {0.5, 3, 30};

    private static final int SERIES_WEEKS = 3 * YEAR;

    private final ReferencePoints references = new ReferencePoints.ByFrequency(YEAR);
    private final int[][] counts = InventedCounts.seasonal(MEANS, WEEKS, YEAR);

    @Benchmark
    @OperationsPerInvocation(SERIES_WEEKS)
    public int fit() {
        int judged = 0;
        for (int[] series : counts) {
            judged += switch (Farrington.of(
                    FarringtonSettings.NOUFAILY_2013, references, series, WEEKS - YEAR + 1, WEEKS)) {
                case Judgement.Enough<Farrington>(var result) -> result.points().size();
                case Judgement.TooLittle<Farrington> too -> throw new IllegalStateException(too.words());
            };
        }
        return judged;
    }
}
