package pqs.surveillance.methods.xmr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * One set of process limits. With the mean of the baseline and AMR the mean of its moving ranges |y(i) - y(i-1)|:
 *
 * <pre>  lower, upper = mean -+ 2.66 AMR        near limits = mean -+ 2 (2.66 / 3) AMR</pre>
 *
 * (2.66 = 3 / 1.128; W. A. Shewhart's limits as D. J. Wheeler draws them). Ranges of 3.267 AMR and more are screened out once, before
 * limits are drawn (L. S. Nelson, Journal of Quality Technology 14 (1982) 172–173).
 *
 * <p>Outliers stay in the mean; limits are not cut off at 0. A baseline that does not vary has its limits on its mean, where the
 * R package, having screened every range away, has none.
 *
 * @param first position of the first point they hold for, from 0
 * @param points how many points they hold for
 * @param baseline how many of these they were drawn from
 */
public record Limits(int first, int points, int baseline, double mean, double averageMovingRange) {

    private static final double THREE_SIGMA = 2.66;
    private static final double TWO_SIGMA = 2 * (THREE_SIGMA / 3);
    private static final double SCREEN = 3.267;

    static Limits of(double[] values, int first, int points, int baseline, Screening screening) {
        double[] used = Arrays.copyOfRange(values, first, first + baseline);
        double[] ranges = new double[baseline - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(used[i + 1] - used[i]);
        }
        double average = ranges.length == 0 ? 0 : mean(ranges);
        if (screening == Screening.MOVING_RANGES && average > 0) {
            double screen = SCREEN * average;
            average = mean(Arrays.stream(ranges).filter(range -> range < screen).toArray());
        }
        return new Limits(first, points, baseline, mean(used), average);
    }

    /** Rounded once, so that a value that is the mean is found to lie on it. */
    private static double mean(double[] values) {
        var sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum.divide(BigDecimal.valueOf(values.length), MathContext.DECIMAL128)
                .doubleValue();
    }

    public double lower() {
        return mean - THREE_SIGMA * averageMovingRange;
    }

    public double upper() {
        return mean + THREE_SIGMA * averageMovingRange;
    }

    public double nearLower() {
        return mean - TWO_SIGMA * averageMovingRange;
    }

    public double nearUpper() {
        return mean + TWO_SIGMA * averageMovingRange;
    }

    boolean outside(double value) {
        return value > upper() || value < lower();
    }

    boolean beyondNear(double value) {
        return value > nearUpper() || value < nearLower();
    }

    int side(double value) {
        return (int) Math.signum(value - mean);
    }
}
