package pqs.surveillance.methods.cusum;

import java.util.Map;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * Likelihood-ratio CUSUM of Poisson counts whose expectation mu_t varies with exposure: S_t = max(0, S_(t-1) + x_t ln R - mu_t
 * (R - 1)), tuned for a rate R times the expected one (Rogerson and Yamada 2004; Hoehle and Paul 2008). Without resets it
 * reproduces {@code algo.glrpois} of R's surveillance 1.20.3 with theta = ln R.
 *
 * <p>At a constant expectation it is the Poisson CUSUM with k = mu (R - 1) / ln R, in units of ln R; {@link
 * LikelihoodRatioRunLength} has its run lengths.
 */
public final class LikelihoodRatioCusum {

    public static final MethodVersion VERSION = new MethodVersion("likelihood-ratio-poisson-cusum", 2);

    private final double rateRatio;
    private final ScoreCusum chart;

    /**
     * @param rateRatio R, above 0 and not 1; below 1 the chart watches for a fall
     * @param h threshold in units of the log-likelihood ratio
     */
    public LikelihoodRatioCusum(double rateRatio, double h, AlarmConvention convention, ResetPolicy reset) {
        this(rateRatio, h, convention, reset, HeadStart.ZERO);
    }

    /** From 0, or from half the threshold. */
    public LikelihoodRatioCusum(
            double rateRatio, double h, AlarmConvention convention, ResetPolicy reset, HeadStart headStart) {
        LikelihoodRatio.requireRatio(rateRatio);
        this.rateRatio = rateRatio;
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
        double rise = Math.log(rateRatio);
        double fall = rateRatio - 1;
        for (int point = 0; point < counts.length; point++) {
            statistic[point] = counts[point] * rise - expected[point] * fall;
        }
        chart.accumulate(statistic, alarms, counts.length);
    }

    /** One more point. */
    public ScoreState next(ScoreState state, int count, double expected) {
        return chart.next(state, count, LikelihoodRatio.poisson(expected, rateRatio));
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
                        "reset",
                        chart.reset().words(),
                        "headStart",
                        chart.headStart().name(),
                        "pointsPerYear",
                        series.pointsPerYear()),
                series,
                howComputed,
                new CountDistribution.Poisson(mean),
                LikelihoodRatio.poisson(mean, rateRatio));
    }
}
