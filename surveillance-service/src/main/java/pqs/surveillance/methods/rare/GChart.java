package pqs.surveillance.methods.rare;

import java.util.Arrays;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Cases between events (geometric). With m their mean the limits are max(0, m - 3 sqrt(m (m + 1))), which is 0 always, and
 * m + 3 sqrt(m (m + 1)); the centre drawn is the median, since the distribution leans.
 *
 * <p>Source: F. C. Kaminsky, J. C. Benneyan, R. D. Davis and R. J. Burke, Journal of Quality Technology 24 (1992) 63–69; numbers of
 * qicharts2 0.8.1.
 */
public final class GChart {

    private GChart() {}

    /** @param between cases between one event and the next, 0 where one followed the other */
    public static BetweenLimits limits(double[] between) {
        Check.finite("between", between);
        for (int i = 0; i < between.length; i++) {
            if (between[i] < 0) {
                throw new InvalidInput("between[" + i + "]", "is " + between[i], "counts start at 0");
            }
        }
        double mean = Arrays.stream(between).average().orElseThrow();
        double spread = 3 * Math.sqrt(mean * (mean + 1));
        return new BetweenLimits(Math.max(0, mean - spread), median(between), mean + spread);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
