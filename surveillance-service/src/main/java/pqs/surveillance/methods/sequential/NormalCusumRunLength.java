package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;

/**
 * Average run length of the CUSUM of standardised measurements, S = max(0, S + z − k) from 0, z normal with mean δ and
 * standard deviation 1, which alarms at S above h (the chance of S = h is nil). From the integral equation of Page
 * (Biometrika 1954):
 *
 * <pre>  L(s) = 1 + Φ(k − s − δ) L(0) + ∫₀ʰ φ(x − s + k − δ) L(x) dx</pre>
 *
 * <p>A two-sided chart is two one-sided ones, and 1/L = 1/L⁺ + 1/L⁻ exactly (Kemp 1961). Reproduces {@code xcusum.arl}
 * of R's spc 0.6.7.
 */
public final class NormalCusumRunLength {

    private static final double LEAST_H = 1e-9;

    private NormalCusumRunLength() {}

    /**
     * @param k reference value, from 0, in standard deviations; half the shift to be found
     * @param h threshold above 0, in standard deviations
     * @param shift δ, in standard deviations
     * @throws InvalidInput for an h above some 300, and for one that is as good as never reached
     */
    public static double of(double k, double h, double shift, Sides sides) {
        return of(k, h, shift, sides, HeadStart.ZERO);
    }

    /**
     * From 0, or from half the threshold; both sides then have
     *
     * <pre>  L = (L⁺(h/2) L⁻(0) + L⁺(0) L⁻(h/2) − L⁺(0) L⁻(0)) / (L⁺(0) + L⁻(0))</pre>
     *
     * (Lucas and Crosier, Technometrics 1982), exactly: while both are above 0 they sum to h at the most and fall by 2k a point,
     * so that one is 0 when the other alarms.
     */
    public static double of(double k, double h, double shift, Sides sides, HeadStart start) {
        requireReference(k);
        Check.positive("h", h);
        Check.finite("shift", shift);
        double from = start == HeadStart.HALF ? h / 2 : 0;
        return switch (sides) {
            case UPPER -> upper(k, h, shift, from);
            case LOWER -> upper(k, h, -shift, from);
            case BOTH -> {
                double up = upper(k, h, shift, 0);
                double down = upper(k, h, -shift, 0);
                yield start == HeadStart.ZERO
                        ? 1 / (1 / up + 1 / down)
                        : (upper(k, h, shift, from) * down + up * upper(k, h, -shift, from) - up * down) / (up + down);
            }
        };
    }

    /** The threshold whose in-control run length is the one wanted. */
    public static Threshold threshold(double k, Sides sides, double wantedArl) {
        requireReference(k);
        return new Threshold(
                RunLengthSearch.threshold(h -> of(k, h, 0, sides), LEAST_H, wantedArl),
                AlarmConvention.ABOVE,
                "in-control average run length " + wantedArl + ", integral equation");
    }

    static void requireReference(double k) {
        if (!(k >= 0 && Double.isFinite(k))) {
            throw new InvalidInput("k", "is " + k, "give a finite number from 0");
        }
    }

    private static double upper(double k, double h, double shift, double start) {
        return RunLengthEquation.from(
                start,
                0,
                h,
                from -> Normal.atMost(k - from - shift),
                new RunLengthEquation.Kernel(1, (from, to) -> Normal.density(to - from + k - shift)));
    }
}
