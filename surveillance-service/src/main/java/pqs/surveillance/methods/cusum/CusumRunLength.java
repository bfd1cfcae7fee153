package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * Average run length of the CUSUM S = max(0, S + x - k) of independent counts x: the mean number of points until it alarms,
 * that of the alarm included. Exact, by the Markov chain of Brook and Evans (Biometrika 1972), for every k that is a fraction.
 *
 * <p>With S &gt; h it reproduces {@code pois.cusum.arl} of R's spc 0.6.7 (mean 4, k 5, h 10: 655.475), with S &gt;= h the
 * convention of Hawkins and Olwell (1998) and of most clinical charts (421.650). One beyond 1e150 points is given as 1e150.
 */
public final class CusumRunLength {

    /** In points. A longer one is given as this: counts that are too rare to be reckoned with would decide it. */
    static final double LONGEST = 1e150;

    private CusumRunLength() {}

    /**
     * From the given start, at once out of control if {@code counts} is.
     *
     * @param h threshold, from 0, above 0 where reaching it alarms; half of it is rounded to half a step of the lattice for a
     *     head start
     */
    public static double of(
            CountDistribution counts, ReferenceValue k, double h, AlarmConvention convention, HeadStart start) {
        requireThreshold(h, convention);
        return bounded(
                switch (start) {
                    case ZERO -> new CusumChain(counts, k).fromZero(states(k, h, convention));
                    case HALF -> {
                        var fine = k.refined(2);
                        yield new CusumChain(counts, fine).runLengths(states(fine, h, convention))[halfWay(fine, h)];
                    }
                });
    }

    /** The longest stands for what overflows, too. */
    static double bounded(double length) {
        return length <= LONGEST ? length : LONGEST;
    }

    /**
     * From the state that a chart has reached after a long time without an alarm, or with restarts from 0 after each: the mean
     * delay of a change that happens while the chart is running.
     *
     * @param before counts until the change, which give that state
     * @param after counts from the change on; the same for the in-control figure
     */
    public static double steadyState(
            CountDistribution before,
            CountDistribution after,
            ReferenceValue k,
            double h,
            AlarmConvention convention,
            LongRun longRun) {
        requireThreshold(h, convention);
        int states = states(k, h, convention);
        var shares = longRun.shares(new CusumChain(before, k), states);
        var lengths = new CusumChain(after, k).runLengths(states);
        double sum = 0;
        for (int state = 0; state < states; state++) {
            sum += shares[state] * lengths[state];
        }
        return bounded(sum);
    }

    /** How many states of the lattice do not alarm. */
    static int states(ReferenceValue k, double h, AlarmConvention convention) {
        double steps = k.steps(h);
        double states = switch (convention) {
            case ABOVE -> Math.floor(steps) + 1;
            case AT_OR_ABOVE -> Math.ceil(steps);
        };
        return (int) Math.min(states, Integer.MAX_VALUE);
    }

    /** Half the threshold in steps of the lattice. */
    static int halfWay(ReferenceValue lattice, double h) {
        return (int) Math.floor(lattice.steps(h) / 2);
    }

    static void requireThreshold(double h, AlarmConvention convention) {
        switch (convention) {
            case ABOVE -> {
                if (!(Double.isFinite(h) && h >= 0)) {
                    throw new InvalidInput("h", "is " + h, "give a finite number from 0");
                }
            }
            case AT_OR_ABOVE -> Check.positive("h", h);
        }
    }
}
