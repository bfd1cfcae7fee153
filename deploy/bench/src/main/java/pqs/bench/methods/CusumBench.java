package pqs.bench.methods;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.LikelihoodRatioCusum;
import pqs.surveillance.methods.cusum.PoissonCusum;
import pqs.surveillance.methods.cusum.ReferenceValue;
import pqs.surveillance.methods.cusum.ResetPolicy;

/**
 * A thousand charts of ten years of months, computed anew, beside loops that do nothing else. An operation is a cell: one
 * point of one chart, its S and whether it alarms written to arrays.
 */
@State(Scope.Thread)
public class CusumBench {

    private static final int CHARTS = 1_000;
    private static final int POINTS = 120;
    private static final int CELLS = CHARTS * POINTS;
    private static final double MEAN = 2;
    private static final double RATE_RATIO = 2;
    private static final double H = 5;
    private static final ReferenceValue K = new ReferenceValue(29, 10);

    private final int[][] counts = InventedCounts.poisson(CHARTS, POINTS, MEAN);
    private final double[][] expected = InventedCounts.expectations(CHARTS, POINTS, MEAN);
    private final double[][] statistic = new double[CHARTS][POINTS];
    private final boolean[][] alarms = new boolean[CHARTS][POINTS];

    private final PoissonCusum poisson = new PoissonCusum(
            K, new Threshold(H, AlarmConvention.AT_OR_ABOVE, "given"), ResetPolicy.RESTART_AFTER_ALARM, HeadStart.ZERO);
    private final LikelihoodRatioCusum likelihoodRatio =
            new LikelihoodRatioCusum(RATE_RATIO, H, AlarmConvention.AT_OR_ABOVE, ResetPolicy.RESTART_AFTER_ALARM);

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double[][] poisson() {
        for (int chart = 0; chart < CHARTS; chart++) {
            poisson.recompute(counts[chart], statistic[chart], alarms[chart]);
        }
        return statistic;
    }

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double[][] poissonLoop() {
        for (int chart = 0; chart < CHARTS; chart++) {
            poissonLoop(counts[chart], statistic[chart], alarms[chart]);
        }
        return statistic;
    }

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double[][] likelihoodRatio() {
        for (int chart = 0; chart < CHARTS; chart++) {
            likelihoodRatio.recompute(counts[chart], expected[chart], statistic[chart], alarms[chart]);
        }
        return statistic;
    }

    @Benchmark
    @OperationsPerInvocation(CELLS)
    public double[][] likelihoodRatioLoop() {
        for (int chart = 0; chart < CHARTS; chart++) {
            likelihoodRatioLoop(counts[chart], expected[chart], statistic[chart], alarms[chart]);
        }
        return statistic;
    }

    private static void poissonLoop(int[] counts, double[] statistic, boolean[] alarms) {
        long rise = K.denominator();
        long fall = K.numerator();
        long high = (long) (H * rise);
        long s = 0;
        for (int point = 0; point < counts.length; point++) {
            s = Math.max(0, s + counts[point] * rise - fall);
            statistic[point] = (double) s / rise;
            alarms[point] = s >= high;
            if (s >= high) {
                s = 0;
            }
        }
    }

    private static void likelihoodRatioLoop(int[] counts, double[] expected, double[] statistic, boolean[] alarms) {
        double rise = Math.log(RATE_RATIO);
        double fall = RATE_RATIO - 1;
        double s = 0;
        for (int point = 0; point < counts.length; point++) {
            s = Math.max(0, s + (counts[point] * rise - expected[point] * fall));
            statistic[point] = s;
            alarms[point] = s >= H;
            if (s >= H) {
                s = 0;
            }
        }
    }
}
