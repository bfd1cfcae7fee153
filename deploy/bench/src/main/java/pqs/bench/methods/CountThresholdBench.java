package pqs.bench.methods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.cusum.CountDistribution;
import pqs.surveillance.methods.cusum.CusumThreshold;
import pqs.surveillance.methods.cusum.CusumThresholds;
import pqs.surveillance.methods.cusum.FalseAlarmRate;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.LikelihoodRatio;
import pqs.surveillance.methods.cusum.LikelihoodRatioRunLength;
import pqs.surveillance.methods.cusum.ReferenceValue;

/**
 * Thresholds of charts of counts that are to find a doubling: from one event in five months to twenty a month, with one false
 * alarm in ten and in a hundred years. An operation is one threshold.
 */
@State(Scope.Thread)
public class CountThresholdBench {

    private static final int DESIGNS = 8;
    private static final double[] MEANS = {0.2, 1, 5, 20};
    private static final double[] FALSE_ALARMS_A_YEAR = {0.1, 0.01};
    private static final double RATE_RATIO = 2;
    private static final double POINTS_A_YEAR = 12;

    /** Of k, as fine as a chart on paper would have it. */
    private static final int DENOMINATOR_MAX = 20;

    private static final int KEPT_MAX = 100;

    private record Design(
            CountDistribution counts,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            FalseAlarmRate rate) {}

    private final List<Design> designs = designs();
    private final CusumThresholds thresholds = new CusumThresholds(KEPT_MAX);
    private final Map<Design, CusumThreshold> bareMap = new HashMap<>();

    @Setup
    public void keep() {
        for (var design : designs) {
            bareMap.put(design, kept(design));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public void cold(Blackhole sink) {
        for (var design : designs) {
            sink.consume(CusumThreshold.of(
                    design.counts(),
                    design.k(),
                    design.convention(),
                    design.start(),
                    design.rate().wantedArl()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public void likelihoodRatioCold(Blackhole sink) {
        for (var design : designs) {
            sink.consume(LikelihoodRatioRunLength.threshold(
                    design.counts(),
                    LikelihoodRatio.poisson(design.counts().mean(), RATE_RATIO),
                    design.convention(),
                    design.rate().wantedArl()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public void warm(Blackhole sink) {
        for (var design : designs) {
            sink.consume(kept(design));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public void likelihoodRatioWarm(Blackhole sink) {
        for (var design : designs) {
            sink.consume(thresholds.of(
                    design.counts(),
                    LikelihoodRatio.poisson(design.counts().mean(), RATE_RATIO),
                    design.convention(),
                    design.rate()));
        }
    }

    /** What any map must do: make a key, and find what is kept by it. */
    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    public void warmLoop(Blackhole sink) {
        for (var design : designs) {
            sink.consume(bareMap.get(
                    new Design(design.counts(), design.k(), design.convention(), design.start(), design.rate())));
        }
    }

    private CusumThreshold kept(Design design) {
        return thresholds.of(design.counts(), design.k(), design.convention(), design.start(), design.rate());
    }

    private static List<Design> designs() {
        var designs = new ArrayList<Design>();
        for (double mean : MEANS) {
            var k = ReferenceValue.nearest(ReferenceValue.optimal(mean, RATE_RATIO * mean), DENOMINATOR_MAX);
            for (double falseAlarms : FALSE_ALARMS_A_YEAR) {
                designs.add(new Design(
                        new CountDistribution.Poisson(mean),
                        k,
                        AlarmConvention.AT_OR_ABOVE,
                        HeadStart.ZERO,
                        new FalseAlarmRate(falseAlarms, POINTS_A_YEAR)));
            }
        }
        return designs;
    }
}
