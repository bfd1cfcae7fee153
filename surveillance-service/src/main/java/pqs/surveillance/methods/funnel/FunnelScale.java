package pqs.surveillance.methods.funnel;

import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * The scale on which a unit's figure is taken to be Normal, with standard error s; what is extreme is reined in on it before the
 * over-dispersion is estimated. Limits are drawn on the scale and taken back; where they leave its range they end there, since
 * squaring what is below 0 would turn a limit around.
 */
public enum FunnelScale {
    /**
     * ln(O / E), s = 1 / sqrt(E), extremes trimmed: as the SHMI. An observed 0 has no logarithm (the R package FunnelPlotR
     * 0.6.0 answers with minus infinity); it is taken for a half.
     */
    LOG_RATIO("funnel-log-ratio", Extremes.TRIMMED),
    /**
     * sqrt(O / E), s = 1 / (2 sqrt(E)), extremes winsorised: as the CQC. FunnelPlotR 0.6.0 leaves the limits on the square-root
     * scale, half as wide as they ought to be; here they are squared.
     */
    SQUARE_ROOT_RATIO("funnel-square-root-ratio", Extremes.WINSORISED),
    /** asin(sqrt(x / n)), s = 1 / (2 sqrt(n)), extremes winsorised. */
    ARCSINE_PROPORTION("funnel-arcsine-proportion", Extremes.WINSORISED);

    private final String methodName;
    private final Extremes extremes;

    FunnelScale(String methodName, Extremes extremes) {
        this.methodName = methodName;
        this.extremes = extremes;
    }

    String methodName() {
        return methodName;
    }

    public Extremes extremes() {
        return extremes;
    }

    /** 1 for ratios, the overall share for proportions. */
    double target(double[] observed, double[] denominators) {
        return switch (this) {
            case LOG_RATIO, SQUARE_ROOT_RATIO -> 1;
            case ARCSINE_PROPORTION -> sum(observed) / sum(denominators);
        };
    }

    double transformed(double observed, double denominator) {
        return switch (this) {
            case LOG_RATIO -> Math.log((observed == 0 ? 0.5 : observed) / denominator);
            case SQUARE_ROOT_RATIO -> Math.sqrt(observed / denominator);
            case ARCSINE_PROPORTION -> Math.asin(Math.sqrt(observed / denominator));
        };
    }

    double centre(double target) {
        return transformed(target, 1);
    }

    double standardError(double denominator) {
        return switch (this) {
            case LOG_RATIO -> 1 / Math.sqrt(denominator);
            case SQUARE_ROOT_RATIO, ARCSINE_PROPORTION -> 1 / (2 * Math.sqrt(denominator));
        };
    }

    double takenBack(double value) {
        return switch (this) {
            case LOG_RATIO -> Math.exp(value);
            case SQUARE_ROOT_RATIO -> Math.pow(Math.max(0, value), 2);
            case ARCSINE_PROPORTION -> Math.pow(Math.sin(Math.clamp(value, 0, Math.PI / 2)), 2);
        };
    }

    void check(double[] observed, double[] denominators) {
        Check.finite("observed", observed);
        Check.positive("denominators", denominators);
        Check.sameLength("observed", observed.length, "denominators", denominators.length);
        for (int i = 0; i < observed.length; i++) {
            if (observed[i] < 0) {
                throw new InvalidInput("observed[" + i + "]", "is " + observed[i], "counts start at 0");
            }
            if (this == ARCSINE_PROPORTION && observed[i] > denominators[i]) {
                throw new InvalidInput(
                        "observed[" + i + "]", "is " + observed[i], "no more than its denominator " + denominators[i]);
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
