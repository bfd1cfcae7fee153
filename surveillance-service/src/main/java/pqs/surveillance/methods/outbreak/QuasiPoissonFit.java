package pqs.surveillance.methods.outbreak;

import java.util.Optional;

/**
 * Counts of mean μ, the logarithm of which is a level of the season and perhaps a trend, and of variance φ μ, fitted by iteratively
 * re-weighted least squares.
 *
 * <p>From μ = y + 0.1 on, each step fits ln μ + (y − μ) / μ with weights ω μ. It has converged where the deviance changes by less
 * than 10⁻⁸ of itself (and 0.1), within 25 steps; the same as {@code glm.fit} of R 4.2.2. φ is the sum of squared Pearson residuals
 * by n − rank, of points with a weight above 0.
 *
 * @param mean fitted, one a point
 * @param dispersion φ; not yet held to at least 1
 * @param leverage of each point, 0 for one without weight
 * @param freedom n − rank
 */
// Arrays for the inner loops; neither leaves this package nor is written to after it was made.
@SuppressWarnings("ArrayRecordComponent")
record QuasiPoissonFit(SeasonalLine line, double[] mean, double dispersion, double[] leverage, int freedom) {

    private static final int STEPS_MAX = 25;
    private static final double CONVERGED = 1e-8;

    /**
     * @param weights ω, from 0
     * @return empty where it does not converge, or where there are no more points than coefficients
     */
    static Optional<QuasiPoissonFit> of(Learned points, Trend trend, double[] weights) {
        double[] y = points.counts();
        int n = y.length;
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = y[i] + 0.1;
        }
        double deviance = deviance(y, mean, weights);
        double[] working = new double[n];
        double[] target = new double[n];
        for (int step = 0; step < STEPS_MAX; step++) {
            for (int i = 0; i < n; i++) {
                working[i] = weights[i] * mean[i];
                target[i] = Math.log(mean[i]) + (y[i] - mean[i]) / mean[i];
            }
            var line = SeasonalLine.of(points, trend, working, target);
            for (int i = 0; i < n; i++) {
                mean[i] = Math.max(Math.exp(line.at(points.groups()[i], points.times()[i])), Double.MIN_NORMAL);
            }
            double before = deviance;
            deviance = deviance(y, mean, weights);
            if (!Double.isFinite(deviance)) {
                return Optional.empty();
            }
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < CONVERGED) {
                return fit(points, line, mean, working);
            }
        }
        return Optional.empty();
    }

    private static Optional<QuasiPoissonFit> fit(Learned points, SeasonalLine line, double[] mean, double[] working) {
        double[] leverage = new double[mean.length];
        double squares = 0;
        int weighted = 0;
        for (int i = 0; i < mean.length; i++) {
            if (working[i] > 0) {
                weighted++;
                double residual = (points.counts()[i] - mean[i]) / mean[i];
                squares += working[i] * residual * residual;
                leverage[i] = working[i] * line.variance(points.groups()[i], points.times()[i]);
            }
        }
        int freedom = weighted - line.rank();
        return freedom < 1
                ? Optional.empty()
                : Optional.of(new QuasiPoissonFit(line, mean, squares / freedom, leverage, freedom));
    }

    private static double deviance(double[] y, double[] mean, double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double gain = y[i] > 0 ? y[i] * Math.log(y[i] / mean[i]) : 0;
            sum += 2 * weights[i] * (gain - (y[i] - mean[i]));
        }
        return sum;
    }
}
