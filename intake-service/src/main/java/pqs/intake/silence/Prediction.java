package pqs.intake.silence;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * How many reports are to be expected of a practice: negative binomial with this mean m and size s, so with variance m + m² / s.
 *
 * @param mean above 0
 * @param size above 0; the smaller, the more practices differ or the less is known
 */
public record Prediction(double mean, double size) {

    /** Outside of the interval on either side lie at most this share of practices that report as their peers do. */
    public static final double TAIL = 0.025;

    private static final int REPORTS_MAX = 1_000_000;

    public Prediction {
        if (!(mean > 0) || !(size > 0) || Double.isInfinite(mean) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("no prediction: mean " + mean + ", size " + size);
        }
    }

    /** P(Y ≤ reports) = I(s / (s + m); s, reports + 1), the regularised incomplete beta function. */
    public double atMost(int reports) {
        return reports < 0 ? 0 : RegularizedBeta.value(size / (size + mean), size, reports + 1.0);
    }

    /** The lower limit: the smallest number that is not improbably few. 0 where even none would be nothing unusual. */
    public int low() {
        return smallest(TAIL, false);
    }

    /** The upper limit: the smallest number that is not exceeded by more than the tail. */
    public int high() {
        return smallest(1 - TAIL, true);
    }

    /** The smallest y with P(Y ≤ y) above the level, or at it, by halving. */
    private int smallest(double level, boolean orAt) {
        int from = 0;
        int to = REPORTS_MAX;
        while (from < to) {
            int middle = from + (to - from) / 2;
            double p = atMost(middle);
            if (p > level || (orAt && p == level)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
