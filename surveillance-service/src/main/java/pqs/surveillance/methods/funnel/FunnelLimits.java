package pqs.surveillance.methods.funnel;

/** Limits of one unit at 95% and 99.8%, on the scale of its figure. */
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {

    /** Two-sided tails of each. */
    static final double TAIL_95 = 0.025;

    static final double TAIL_998 = 0.001;
}
