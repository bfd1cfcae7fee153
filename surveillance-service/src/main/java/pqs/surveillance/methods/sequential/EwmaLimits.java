package pqs.surveillance.methods.sequential;

/** How wide the limits of an {@link Ewma} are: c standard deviations of Z, whose first values vary less than the later ones. */
public enum EwmaLimits {
    /** c √(λ / (2 − λ)) from the outset: what the others come to. A fault at the outset is found later. */
    ASYMPTOTIC("asymptotic"),
    /** c √(λ / (2 − λ) (1 − (1 − λ)^(2t))) at point t since the start or the last restart. */
    TIME_VARYING("time-varying");

    private final String words;

    EwmaLimits(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * Standard deviation of Z, in those of a measurement, by which the limits are drawn.
     *
     * @param point since the start or the last restart, from 1
     */
    double deviation(double lambda, long point) {
        double variance = lambda / (2 - lambda);
        return switch (this) {
            case ASYMPTOTIC -> Math.sqrt(variance);
            // The same bits on every machine, which Math.pow does not promise.
            case TIME_VARYING -> Math.sqrt(variance * (1 - StrictMath.pow(1 - lambda, 2.0 * point)));
        };
    }
}
