package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;

/**
 * Average run length of the exponentially weighted moving average of standardised measurements, Z = (1 − λ) Z + λ z
 * from 0, z normal with mean δ and standard deviation 1, which alarms at |Z| above its {@link EwmaLimits}. With the
 * fixed limits c √(λ / (2 − λ)), from the integral equation of Crowder (Technometrics 1987):
 *
 * <pre>  L(s) = 1 + (1/λ) ∫ φ((x − (1 − λ) s) / λ − δ) L(x) dx</pre>
 *
 * <p>Reproduces {@code xewma.arl} of R's spc 0.6.7 with {@code sided = "two"} and {@code limits = "fix"}. With
 * limits that widen, the distribution of Z is followed from point to point until they are fixed to 1 in 10⁸, and L taken from
 * there on ({@link EwmaStart}). A chart of one side has no barrier on the other: Z may sink as low as it will.
 */
public final class EwmaRunLength {

    private static final double LEAST_C = 1e-9;
    private static final double LEAST_LAMBDA = 0.001;
    /** In standard deviations of Z. */
    private static final double FAR = 8;

    private EwmaRunLength() {}

    /**
     * @param lambda weight of the newest measurement, from 0.001 to 1
     * @param c width of the limits, above 0, in standard deviations of Z
     * @param shift δ, in standard deviations of a measurement
     * @throws InvalidInput where the limits are more than some 300 λ apart, and where they are as good as never reached
     */
    public static double of(double lambda, double c, double shift) {
        return of(lambda, c, shift, Sides.BOTH, EwmaLimits.ASYMPTOTIC);
    }

    /** @param lambda from 0.02 with limits that widen */
    public static double of(double lambda, double c, double shift, Sides sides, EwmaLimits limits) {
        requireLambda(lambda);
        Check.positive("c", c);
        Check.finite("shift", shift);
        double upwards = sides == Sides.LOWER ? -shift : shift;
        return switch (limits) {
            case ASYMPTOTIC -> {
                double limit = c * EwmaLimits.ASYMPTOTIC.deviation(lambda, 1);
                yield RunLengthEquation.fromZero(
                        low(lambda, c, upwards, sides, limit), limit, from -> 0, kernel(lambda, upwards));
            }
            case TIME_VARYING -> new EwmaStart(lambda, c, upwards, sides).runLength();
        };
    }

    /** What lies below is as good as never reached. */
    static double low(double lambda, double c, double shift, Sides sides, double limit) {
        double deviation = limit / c;
        return sides == Sides.BOTH ? -limit : Math.min(0, shift) - FAR * deviation;
    }

    static RunLengthEquation.Kernel kernel(double lambda, double shift) {
        return new RunLengthEquation.Kernel(
                lambda, (from, to) -> Normal.density((to - (1 - lambda) * from) / lambda - shift) / lambda);
    }

    /** The width c whose in-control run length is the one wanted. */
    public static Threshold threshold(double lambda, double wantedArl) {
        return threshold(lambda, wantedArl, Sides.BOTH, EwmaLimits.ASYMPTOTIC);
    }

    public static Threshold threshold(double lambda, double wantedArl, Sides sides, EwmaLimits limits) {
        requireLambda(lambda);
        return new Threshold(
                RunLengthSearch.threshold(c -> of(lambda, c, 0, sides, limits), LEAST_C, wantedArl),
                AlarmConvention.ABOVE,
                "in-control average run length " + wantedArl + ", integral equation");
    }

    static void requireLambda(double lambda) {
        if (!(lambda >= LEAST_LAMBDA && lambda <= 1)) {
            throw new InvalidInput("lambda", "is " + lambda, "give a number from " + LEAST_LAMBDA + " to 1");
        }
    }
}
