package pqs.surveillance.methods.outbreak;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How the bound of the flexible Farrington method is made from the model's prediction. */
public enum FarringtonBound {
    /** Quantile of the negative binomial distribution of mean μ and variance φ μ; μ is taken as known ({@code nbPlugin}). */
    PLUG_IN("negative binomial, mean as estimated"),
    /** The same with the (1 − α) quantile of what μ could be in its place ({@code muan}). */
    UPPER_MEAN("negative binomial, upper quantile of the mean"),
    /** Normal approximation of counts to the power 2/3, uncertainty of μ included ({@code delta}, powertrans 2/3). */
    TWO_THIRDS_POWER("normal after the power 2/3");

    private final String words;

    FarringtonBound(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * @param logMean predicted, on the scale of the logarithm
     * @param logError its standard error
     * @param dispersion φ, at least 1
     */
    double upper(double logMean, double logError, double dispersion, double alpha) {
        double mean = Math.exp(logMean);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        return switch (this) {
            case PLUG_IN, UPPER_MEAN ->
                count(logMean, logError, dispersion, alpha).quantile(1 - alpha);
            case TWO_THIRDS_POWER ->
                Math.pow(Math.cbrt(mean * mean) + z * twoThirdsError(mean, logError, dispersion), 1.5);
        };
    }

    /** Probability of a count of at least y. */
    double p(int y, double logMean, double logError, double dispersion, double alpha) {
        double mean = Math.exp(logMean);
        return switch (this) {
            case PLUG_IN, UPPER_MEAN ->
                count(logMean, logError, dispersion, alpha).atLeast(y);
            case TWO_THIRDS_POWER ->
                NormalDistribution.of(Math.cbrt(mean * mean), twoThirdsError(mean, logError, dispersion))
                        .survivalProbability(Math.cbrt((double) y * y));
        };
    }

    private NegativeBinomial count(double logMean, double logError, double dispersion, double alpha) {
        double z = this == UPPER_MEAN ? NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha) : 0;
        return new NegativeBinomial(Math.exp(logMean + z * logError), dispersion);
    }

    /** The standard error of the mean itself is mean × logError. */
    private static double twoThirdsError(double mean, double logError, double dispersion) {
        double tau = dispersion + mean * logError * logError;
        return Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
    }
}
