package pqs.surveillance.methods.funnel;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The expected count at which an observed one o becomes significant, from which the funnels of Public Health England (now OHID)
 * are drawn: low where so few have the tail as their probability, P(X &lt;= o) = a, and high where so many have, P(X &gt;= o) = a,
 * that is
 *
 * <pre>  low: chi²(1 - a; 2o + 2) / 2      high: chi²(a; 2o) / 2,  0 for none observed</pre>
 *
 * with a = 0.025 (named 2s) and 0.001 (3s). PHEindicatormethods 2.1.0 finds them by halving v in mu = (1 + o) v / (1 - v) down to
 * steps of 2^-24; {@link #asPublished} ends on the same steps, some parts in ten million from {@link #of}.
 */
public record SignificantExpected(double low95, double high95, double low998, double high998) {

    private static final int VERSION = 1;
    private static final double STEP_END = 1e-7;

    public static SignificantExpected of(int observed) {
        Check.atLeast("observed", observed, 0);
        return new SignificantExpected(
                low(observed, FunnelLimits.TAIL_95),
                high(observed, FunnelLimits.TAIL_95),
                low(observed, FunnelLimits.TAIL_998),
                high(observed, FunnelLimits.TAIL_998));
    }

    public static SignificantExpected asPublished(int observed) {
        var exact = of(observed);
        return new SignificantExpected(
                halved(observed, exact.low95),
                halved(observed, exact.high95),
                halved(observed, exact.low998),
                halved(observed, exact.high998));
    }

    /** Those of many observed counts, exact. */
    public static MethodResult result(int[] observed) {
        Check.counts("observed", observed);
        var all = Arrays.stream(observed).mapToObj(SignificantExpected::of).toList();
        return MethodResult.of(
                new MethodVersion("funnel-significant-expected", VERSION),
                Map.of("tail95", FunnelLimits.TAIL_95, "tail998", FunnelLimits.TAIL_998),
                Map.of("observed", Arrays.stream(observed).boxed().toList()),
                Map.of(
                        "low95", all.stream().map(SignificantExpected::low95).toList(),
                        "high95", all.stream().map(SignificantExpected::high95).toList(),
                        "low998", all.stream().map(SignificantExpected::low998).toList(),
                        "high998",
                                all.stream().map(SignificantExpected::high998).toList()));
    }

    private static double low(int observed, double tail) {
        return ChiSquaredDistribution.of(2.0 * observed + 2).inverseSurvivalProbability(tail) / 2;
    }

    private static double high(int observed, double tail) {
        return observed == 0 ? 0 : ChiSquaredDistribution.of(2.0 * observed).inverseCumulativeProbability(tail) / 2;
    }

    private static double halved(int observed, double exact) {
        double v = 0.5;
        double step = 0.5;
        while (step > STEP_END) {
            step /= 2;
            v += (1.0 + observed) * v / (1 - v) > exact ? -step : step;
        }
        return (1.0 + observed) * v / (1 - v);
    }
}
