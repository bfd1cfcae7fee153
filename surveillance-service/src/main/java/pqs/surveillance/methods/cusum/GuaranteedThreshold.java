package pqs.surveillance.methods.cusum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.GammaDistribution;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;

/**
 * A threshold that holds although the baseline is an estimate. A chart designed as if the mean of a short baseline were the
 * true one alarms far too often where chance made the baseline low. Here the conditional in-control run length, that of the
 * chart as it was designed from this baseline, is at least the wanted one with the stated probability over baselines
 * (guaranteed conditional performance: Albers and Kallenberg 2005; Gandy and Kvaloey, Scand. J. Statist. 2013, whose R package
 * spcadjust takes it from a bootstrap).
 *
 * <p>Counts allow it exactly and without a bootstrap: of n events in m points the upper confidence limit of the mean is
 * U = chi2(confidence; 2 n + 2) / (2 m); k comes from the estimate n / m, h from U. The run length falls as the mean
 * rises, so it is at least the wanted one whenever the true mean is at most U.
 *
 * @param events n, in the baseline
 * @param points m, of the baseline
 * @param rateRatio that the chart is tuned for
 * @param estimatedMean n / m
 * @param upperMean U
 * @param threshold whose run lengths are those at U
 * @param arlAtEstimate in-control run length if the estimate were the truth; how much longer than wanted it is, is the price
 */
public record GuaranteedThreshold(
        int events,
        int points,
        double rateRatio,
        double confidence,
        double estimatedMean,
        double upperMean,
        CusumThreshold threshold,
        double arlAtEstimate) {

    public static final MethodVersion VERSION = new MethodVersion("guaranteed-threshold", 2);

    private static final int DENOMINATOR_MAX = 10;
    private static final int POINTS_MAX = 1_000_000;

    /**
     * @param events in the baseline
     * @param points of the baseline, from 1
     * @param rateRatio that the chart is tuned for, above 1
     * @param wantedArl in points, from 1
     * @param confidence such as 0.9
     * @return too little where the baseline has no event, or is so short that U is not below k: counts at U would then drive
     *     the chart upwards; how many points would do is extrapolated at the estimated mean
     */
    public static Judgement<GuaranteedThreshold> of(
            int events, int points, double rateRatio, AlarmConvention convention, double wantedArl, double confidence) {
        Check.atLeast("events", events, 0);
        Check.atLeast("points", points, 1);
        Check.probability("confidence", confidence);
        LikelihoodRatio.requireUpward(rateRatio);
        if (events == 0) {
            return new Judgement.TooLittle<>(0, 1, "events in the baseline");
        }
        double estimate = (double) events / points;
        var k = ReferenceValue.nearest(ReferenceValue.optimal(estimate, estimate * rateRatio), DENOMINATOR_MAX);
        double upper = upper(events, points, confidence);
        if (!(upper < k.value())) {
            return new Judgement.TooLittle<>(
                    points, enough(estimate, points, k.value(), confidence), "baseline points");
        }
        var threshold =
                CusumThreshold.of(new CountDistribution.Poisson(upper), k, convention, HeadStart.ZERO, wantedArl);
        return new Judgement.Enough<>(new GuaranteedThreshold(
                events,
                points,
                rateRatio,
                confidence,
                estimate,
                upper,
                threshold,
                CusumRunLength.of(
                        new CountDistribution.Poisson(estimate), k, threshold.h(), convention, HeadStart.ZERO)));
    }

    /** The threshold as a result; its ARL0 is the one guaranteed. */
    public MethodResult result(FalseAlarmRate rate) {
        return new MethodResult(
                VERSION,
                Map.of(
                        "rateRatio",
                        rateRatio,
                        "confidence",
                        confidence,
                        "wantedArl",
                        threshold.wantedArl(),
                        "pointsPerYear",
                        rate.pointsPerYear()),
                Map.of("events", events, "points", points),
                List.of(),
                Optional.of(new Threshold(
                        threshold.h(),
                        threshold.convention(),
                        threshold.threshold().howComputed()
                                + ", at the upper confidence limit of the baseline's mean")),
                OptionalDouble.empty(),
                OptionalDouble.of(threshold.arl()),
                OptionalDouble.of(rate.alarmsPerYear(threshold.arl())),
                Map.of(
                        "kNumerator", threshold.k().numerator(),
                        "kDenominator", threshold.k().denominator(),
                        "estimatedMean", estimatedMean,
                        "upperMean", upperMean,
                        "arlAtEstimate", arlAtEstimate));
    }

    private static double upper(double events, double points, double confidence) {
        return GammaDistribution.of(events + 1, 1 / points).inverseCumulativeProbability(confidence);
    }

    private static int enough(double mean, int points, double k, double confidence) {
        int low = points;
        int high = points;
        while (high < POINTS_MAX && upper(mean * high, high, confidence) >= k) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (upper(mean * middle, middle, confidence) < k) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
