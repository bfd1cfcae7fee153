package pqs.surveillance.methods.detector;

import pqs.surveillance.methods.Check;

/**
 * What is believed of a rate before anything of its own was counted: gamma with this shape a and rate b, of mean a / b and
 * coefficient of variation 1 / sqrt a.
 *
 * @param shape a, above 0; small where little is known
 * @param rate b, above 0, in units of exposure: what is counted in so much exposure weighs as much as the belief
 */
public record RateBelief(double shape, double rate) {

    public RateBelief {
        Check.positive("shape", shape);
        Check.positive("rate", rate);
    }

    public double mean() {
        return shape / rate;
    }

    /** The mean after so many events in so much exposure. */
    public double meanAfter(double events, double exposure) {
        return (shape + events) / (rate + exposure);
    }

    /**
     * The probability that nothing is counted in further exposure: (1 + e / (b + m))^-(a + n), after n events in exposure m.
     */
    public double probabilityOfNone(double events, double exposure, double further) {
        return StrictMath.exp(-(shape + events) * StrictMath.log1p(further / (rate + exposure)));
    }
}
