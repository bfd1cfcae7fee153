package pqs.surveillance.watch;

import java.util.Arrays;

/**
 * How much more or less of a measure there was in a month than its exposure explains, at all providers together: winters, a
 * campaign to report more, a new form. What everybody has more of is no sign against one.
 *
 * <p>Factor of a month: (observed + {@value #CAUTION}) / (expected + {@value #CAUTION}), gamma-Poisson shrinkage towards 1. The
 * running month, of which too little is known, takes that of the year before.
 */
final class Season {

    /** Events that weigh as much as the belief that there is no season: a coefficient of variation of a third. */
    private static final double CAUTION = 10;
    /** With fewer providers than these each would see itself in it. */
    private static final int PROVIDERS_MIN = 8;

    private double[] factors = new double[0];

    double factor(int month) {
        if (month < factors.length) {
            return factors[month];
        }
        return month >= 12 && month - 12 < factors.length ? factors[month - 12] : 1;
    }

    /**
     * @param observed of each complete month, over all providers
     * @param expected likewise, without a season
     */
    void learn(double[] observed, double[] expected, int months, int providers) {
        factors = new double[months];
        Arrays.fill(factors, 1);
        if (providers >= PROVIDERS_MIN) {
            for (int month = 0; month < months; month++) {
                // A month before the first of all has none, though its neighbour has.
                factors[month] = expected[month] == 0
                        ? 1
                        : (around(month, observed) + CAUTION) / (around(month, expected) + CAUTION);
            }
        }
    }

    /** Of the month and its neighbours, for seasons do not come overnight. */
    private static double around(int month, double[] values) {
        double sum = 0;
        for (int near = Math.max(0, month - 1); near <= Math.min(values.length - 1, month + 1); near++) {
            sum += values[near];
        }
        return sum;
    }
}
