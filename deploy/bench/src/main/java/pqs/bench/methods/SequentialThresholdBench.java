package pqs.bench.methods;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.maxsprt.PoissonMaxSprt;
import pqs.surveillance.methods.sequential.EwmaRunLength;
import pqs.surveillance.methods.sequential.NormalCusumRunLength;
import pqs.surveillance.methods.sequential.Sides;

/** Thresholds of charts of measurements, and the critical value of a test that runs along. An operation is one of them. */
@State(Scope.Thread)
public class SequentialThresholdBench {

    private static final double WANTED_ARL = 500;

    @Benchmark
    public Threshold normalCusumCold() {
        return NormalCusumRunLength.threshold(0.5, Sides.BOTH, WANTED_ARL);
    }

    @Benchmark
    public Threshold ewmaCold() {
        return EwmaRunLength.threshold(0.1, WANTED_ARL);
    }

    @Benchmark
    public PoissonMaxSprt maxSprtCold() {
        return PoissonMaxSprt.of(20, 1, 0.05).orElseThrow();
    }
}
