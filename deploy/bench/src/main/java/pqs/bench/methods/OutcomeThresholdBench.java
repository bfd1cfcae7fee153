package pqs.bench.methods;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.sequential.OutcomeRunLength;
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

    private final RiskDistribution caseMix = caseMix();

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

    /** Many at a low risk, few at a high one. */
    private static RiskDistribution caseMix() {
        return RiskDistribution.observed(new SplittableRandom(SEED)
                .doubles(PATIENTS)
                .map(uniform -> 0.01 + 0.3 * uniform * uniform)
                .toArray());
    }
}
