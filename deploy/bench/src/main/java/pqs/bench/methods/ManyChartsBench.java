package pqs.bench.methods;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import pqs.surveillance.methods.multiplicity.StepUp;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;
import pqs.surveillance.methods.xmr.Improvement;
import pqs.surveillance.methods.xmr.RuleSet;
import pqs.surveillance.methods.xmr.XmrChart;
import pqs.surveillance.methods.xmr.XmrPlan;

/** What is drawn for everybody, and what is told of all of them at once. */
@State(Scope.Thread)
public class ManyChartsBench {

    private static final int CHARTS = 100;
    private static final int MONTHS = 36;
    private static final int P_VALUES = 10_000;
    private static final double Q = 0.1;
    private static final long SEED = 4;

    private final XmrPlan plan = XmrPlan.of(Improvement.DECREASE, RuleSet.BEYOND_TWO_SIGMA);
    private final double[][] values = values();
    private final double[] p = new SplittableRandom(SEED).doubles(P_VALUES).toArray();

    /** An operation is one chart of three years. */
    @Benchmark
    @OperationsPerInvocation(CHARTS)
    public void xmr(Blackhole sink) {
        for (double[] series : values) {
            sink.consume(XmrChart.of(plan, series));
        }
    }

    /** An operation is the whole family. */
    @Benchmark
    public StepUp benjaminiHochberg() {
        return StepUp.of(StepUpProcedure.BENJAMINI_HOCHBERG, p, Q);
    }

    private static double[][] values() {
        int[][] counts = InventedCounts.poisson(CHARTS, MONTHS, 20);
        return Arrays.stream(counts)
                .map(series -> Arrays.stream(series).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }
}
