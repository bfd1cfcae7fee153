package pqs.bench.methods;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.sequential.OutcomeRunLength;
import pqs.surveillance.methods.sequential.OutcomeThresholds;
import pqs.surveillance.methods.sequential.RiskDistribution;

/**
 * Thresholds of charts of outcomes that are to find doubled odds, with one false alarm in 500 and in 5,000 outcomes. An
 * operation is one threshold.
 */
@State(Scope.Thread)
public class OutcomeThresholdBench {

    private static final double ODDS_RATIO = 2;
    private static final double[] WANTED_ARLS = {500, 5_000};
    private static final double[] RISKS = {0.01, 0.05, 0.2};
    private static final int PATIENTS = 200;
    private static final long SEED = 4;

    private static final int KEPT_MAX = 100;

    private record Design(RiskDistribution caseMix, double wantedArl) {}

    private final RiskDistribution caseMix = caseMix();
    private final OutcomeThresholds thresholds = new OutcomeThresholds(KEPT_MAX);
    private final Map<Design, Threshold> bareMap = new HashMap<>();

    @Setup
    public void keep() {
        for (double wantedArl : WANTED_ARLS) {
            bareMap.put(
                    new Design(caseMix, wantedArl),
                    thresholds.of(caseMix, ODDS_RATIO, AlarmConvention.AT_OR_ABOVE, wantedArl));
        }
    }

    @Benchmark
    @OperationsPerInvocation(6)
    public void oneRiskCold(Blackhole sink) {
        for (double risk : RISKS) {
            for (double wantedArl : WANTED_ARLS) {
                sink.consume(OutcomeRunLength.threshold(
                        RiskDistribution.single(risk), ODDS_RATIO, AlarmConvention.AT_OR_ABOVE, wantedArl));
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(2)
    public void caseMixCold(Blackhole sink) {
        for (double wantedArl : WANTED_ARLS) {
            sink.consume(OutcomeRunLength.threshold(caseMix, ODDS_RATIO, AlarmConvention.AT_OR_ABOVE, wantedArl));
        }
    }

    @Benchmark
    @OperationsPerInvocation(2)
    public void caseMixWarm(Blackhole sink) {
        for (double wantedArl : WANTED_ARLS) {
            sink.consume(thresholds.of(caseMix, ODDS_RATIO, AlarmConvention.AT_OR_ABOVE, wantedArl));
        }
    }

    /** What any map must do: make a key, and find what is kept by it. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void caseMixWarmLoop(Blackhole sink) {
        for (double wantedArl : WANTED_ARLS) {
            sink.consume(bareMap.get(new Design(caseMix, wantedArl)));
        }
    }

    /** Many at a low risk, few at a high one. */
    private static RiskDistribution caseMix() {
        return RiskDistribution.observed(new SplittableRandom(SEED)
                .doubles(PATIENTS)
                .map(uniform -> 0.01 + 0.3 * uniform * uniform)
                .toArray());
    }
}
