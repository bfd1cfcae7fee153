package pqs.surveillance.methods.outbreak;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What the points learned from let expect of the one judged, which lies in the last group of the season, at time 0. Where none was
 * ever counted there is no logarithm of their mean, and half an event over all points is taken for it.
 *
 * @param logMean ln μ
 * @param logError standard error of ln μ
 * @param dispersion φ, at least 1
 */
record FarringtonModel(double logMean, double logError, double dispersion, Trend trend) {

    private static final int YEARS_FOR_A_TREND = 3;
    private static final double EVENTS_OF_NONE = 0.5;
    private static final double WHOLE_LEVERAGE = 1 - 1e-10;

    /** @return empty where no model can be fitted */
    static Optional<FarringtonModel> of(Learned points, FarringtonSettings settings) {
        if (points.size() == 0) {
            return Optional.empty();
        }
        if (Arrays.stream(points.counts()).sum() == 0) {
            double half = Math.log(EVENTS_OF_NONE / points.size());
            return Optional.of(new FarringtonModel(half, 1 / Math.sqrt(EVENTS_OF_NONE), 1, Trend.NONE));
        }
        return fit(points, Trend.LINEAR, settings)
                .filter(sloped -> keepsTrend(sloped, points, settings))
                .map(sloped -> predicted(sloped, points.groupCount(), Trend.LINEAR))
                .or(() -> fit(points, Trend.NONE, settings)
                        .map(level -> predicted(level, points.groupCount(), Trend.NONE)));
    }

    /** Fitted, weighted down where residuals are large, and fitted again. */
    private static Optional<QuasiPoissonFit> fit(Learned points, Trend trend, FarringtonSettings settings) {
        double[] equal = new double[points.size()];
        Arrays.fill(equal, 1);
        return QuasiPoissonFit.of(points, trend, equal)
                .flatMap(first -> QuasiPoissonFit.of(
                        points, trend, weights(first, points.counts(), settings.weightsThreshold())));
    }

    /**
     * Anscombe residuals s = 3/2 (y^(2/3) μ^(−1/6) − √μ) / √(φ (1 − h)); those above the threshold weigh γ / s², all others γ, with
     * γ such that the weights add up to n. A point of leverage 1 has no residual.
     */
    private static double[] weights(QuasiPoissonFit fit, double[] y, double threshold) {
        double dispersion = Math.max(1, fit.dispersion());
        double[] weights = new double[y.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double mean = fit.mean()[i];
            double raw = 1.5 * (Math.cbrt(y[i] * y[i] / Math.sqrt(mean)) - Math.sqrt(mean));
            double left = 1 - fit.leverage()[i];
            double s = fit.leverage()[i] < WHOLE_LEVERAGE ? raw / Math.sqrt(dispersion * left) : 0;
            weights[i] = s > threshold ? 1 / (s * s) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < y.length; i++) {
            weights[i] *= y.length / sum;
        }
        return weights;
    }

    private static boolean keepsTrend(QuasiPoissonFit fit, Learned points, FarringtonSettings settings) {
        double largest = Arrays.stream(points.counts()).max().orElseThrow();
        return settings.yearsBack() >= YEARS_FOR_A_TREND
                && fit.line().spread() > 0
                && Math.exp(fit.line().at(points.groupCount(), 0)) <= largest
                && trendP(fit) < settings.trendBelow();
    }

    private static double trendP(QuasiPoissonFit fit) {
        double error = Math.sqrt(fit.dispersion() / fit.line().spread());
        return 2
                * TDistribution.of(fit.freedom())
                        .survivalProbability(Math.abs(fit.line().slope()) / error);
    }

    private static FarringtonModel predicted(QuasiPoissonFit fit, int group, Trend trend) {
        return new FarringtonModel(
                fit.line().at(group, 0),
                Math.sqrt(fit.dispersion() * fit.line().variance(group, 0)),
                Math.max(1, fit.dispersion()),
                trend);
    }
}
