package pqs.surveillance.methods.cusum;

import java.util.Map;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Likelihood-ratio CUSUM of over-dispersed counts, negative binomial with mean mu_t and size r: S_t = max(0, S_(t-1) + x_t
 * ln(R (r + mu_t) / (r + R mu_t)) - r ln((r + R mu_t) / (r + mu_t))) (Hoehle and Paul 2008). A cluster of events weighs less
 * than in the Poisson chart, which it becomes as r grows.
 */
public final class NegativeBinomialCusum {

    public static final MethodVersion VERSION = new MethodVersion("likelihood-ratio-negative-binomial-cusum", 2);

    private final double rateRatio;
    private final double size;
    private final ScoreCusum chart;

    /**
     * @param rateRatio R, above 0 and not 1
     * @param size r; the variance of a count is mu + mu^2 / r
     * @param h threshold in units of the log-likelihood ratio
     */
    public NegativeBinomialCusum(
            double rateRatio, double size, double h, AlarmConvention convention, ResetPolicy reset) {
        this(rateRatio, size, h, convention, reset, HeadStart.ZERO);
    }

    /** From 0, or from half the threshold. */
    public NegativeBinomialCusum(
            double rateRatio,
            double size,
            double h,
            AlarmConvention convention,
            ResetPolicy reset,
            HeadStart headStart) {
        LikelihoodRatio.requireRatio(rateRatio);
        Check.positive("size", size);
        this.rateRatio = rateRatio;
        this.size = size;
        chart = new ScoreCusum(h, convention, reset, headStart);
    }

    /** Before any point. */
    public ScoreState start() {
        return chart.start();
    }

    public CusumPath path(int[] counts, double[] expected) {
        return ScoreCusum.path(counts, expected, this::recompute);
    }

    /**
     * The path into arrays of the caller's, at least as long as the counts, which are not checked: for those who recompute a
     * great many charts.
     */
    public void recompute(int[] counts, double[] expected, double[] statistic, boolean[] alarms) {
        for (int point = 0; point < counts.length; point++) {
            statistic[point] = LikelihoodRatio.negativeBinomial(expected[point], size, rateRatio)
                    .score(counts[point]);
        }
        chart.accumulate(statistic, alarms, counts.length);
    }

    /** One more point. */
    public ScoreState next(ScoreState state, int count, double expected) {
        return chart.next(state, count, LikelihoodRatio.negativeBinomial(expected, size, rateRatio));
    }

    /**
     * Everything about the chart after these counts; run length, false alarms and p are those at the mean expectation (see
     * {@link LikelihoodRatioRunLength}).
     *
     * @param howComputed how the threshold was come by, such as {@link LikelihoodRatioRunLength#threshold} says
     * @param pointsPerYear such as 12 for months
     */
    public MethodResult result(int[] counts, double[] expected, String howComputed, double pointsPerYear) {
        return result(new Series(counts, expected, path(counts, expected), pointsPerYear), howComputed);
    }

    /** Of a path that was followed point by point. */
    MethodResult result(Series series, String howComputed) {
        double mean = series.meanExpected();
        return chart.result(
                VERSION,
                Map.of(
                        "rateRatio",
                        rateRatio,
                        "size",
                        size,
                        "reset",
                        chart.reset().words(),
                        "headStart",
                        chart.headStart().name(),
                        "pointsPerYear",
                        series.pointsPerYear()),
                series,
                howComputed,
                new CountDistribution.NegativeBinomial(mean, size),
                LikelihoodRatio.negativeBinomial(mean, size, rateRatio));
    }
}
