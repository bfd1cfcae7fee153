package pqs.surveillance.methods.rare;

import java.util.Arrays;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Time between events. What is charted is y = t^(1/3.6), nearly Normal where t is exponential, with sigma = (mean moving range of
 * y) / 1.128; centre mean(y) and limits mean(y) -+ 3 sigma are taken back by the power 3.6, a lower limit below 0 as 0.
 *
 * <p>Source: L. S. Nelson, Journal of Quality Technology 26 (1994) 239–240; numbers of qicharts2 0.8.1, ranges unscreened.
 */
public final class TChart {

    private static final double POWER = 3.6;
    private static final double D2 = 1.128;

    private TChart() {}

    /**
     * @param between times in any one unit, above 0; at least two of them
     * @throws InvalidInput for a gap of 0: two events on one day need their hours, or a g-chart
     */
    public static BetweenLimits limits(double[] between) {
        Check.positive("between", between);
        if (between.length < 2) {
            throw new InvalidInput("between", "has one value", "a moving range takes two");
        }
        double[] y =
                Arrays.stream(between).map(time -> Math.pow(time, 1 / POWER)).toArray();
        double ranges = 0;
        for (int i = 1; i < y.length; i++) {
            ranges += Math.abs(y[i] - y[i - 1]);
        }
        double spread = 3 * ranges / (y.length - 1) / D2;
        double mean = Arrays.stream(y).average().orElseThrow();
        return new BetweenLimits(back(mean - spread), back(mean), back(mean + spread));
    }

    private static double back(double value) {
        return value <= 0 ? 0 : Math.pow(value, POWER);
    }
}
