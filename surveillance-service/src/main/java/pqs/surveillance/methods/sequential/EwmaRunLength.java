package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;

/**
 * Average run length of the exponentially weighted moving average of standardised measurements, Z = (1 − λ) Z + λ z
 * from 0, z normal with mean δ and standard deviation 1, which alarms at |Z| above the fixed limits c √(λ / (2 − λ)):
 * those that the narrower limits of the first points come to. From the integral equation of Crowder (Technometrics
 * 1987):
 *
 * <pre>  L(s) = 1 + (1/λ) ∫ φ((x − (1 − λ) s) / λ − δ) L(x) dx</pre>
 *
 * <p>Reproduces {@code xewma.arl} of R's spc 0.6.7 with {@code sided = "two"} and {@code limits = "fix"}.
 */
public final class EwmaRunLength {

    private static final double LEAST_C = 1e-9;
    private static final double LEAST_LAMBDA = 0.001;

    private EwmaRunLength() {}

    /**
     * @param lambda weight of the newest measurement, from 0.001 to 1
     * @param c width of the limits, above 0, in standard deviations of Z
     * @param shift δ, in standard deviations of a measurement
     */
    public static double of(double lambda, double c, double shift) {
        requireLambda(lambda);
        Check.positive("c", c);
        Check.finite("shift", shift);
        double limit = c * Math.sqrt(lambda / (2 - lambda));
        return RunLengthEquation.fromZero(
                -limit,
                limit,
                from -> 0,
                (from, to) -> Normal.density((to - (1 - lambda) * from) / lambda - shift) / lambda);
    }

    /** The width c whose in-control run length is the one wanted. */
    public static Threshold threshold(double lambda, double wantedArl) {
        requireLambda(lambda);
        return new Threshold(
                RunLengthSearch.threshold(c -> of(lambda, c, 0), LEAST_C, wantedArl),
                AlarmConvention.ABOVE,
                "in-control average run length " + wantedArl + ", integral equation");
    }

    private static void requireLambda(double lambda) {
        if (!(lambda >= LEAST_LAMBDA && lambda <= 1)) {
            throw new InvalidInput("lambda", "is " + lambda, "give a number from " + LEAST_LAMBDA + " to 1");
        }
    }
}
