package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;

/**
 * How unusual the state of a chart is: the probability that S is at least as high at a moment of a long run in control. It
 * is what a false discovery rate over many charts wants (Grigg, Spiegelhalter and Jones, JRSS A 2009), for the increments of a
 * chart say nothing of what it has gathered. S is 0 most of the time, so a p of 1 is common and the p-values are conservative.
 */
public final class StateProbability {

    /** Where the tail of the stationary distribution is cut; no p-value is smaller. */
    private static final double LEAST_LOG = 28;

    private final ReferenceValue lattice;
    private final double[] tail;

    private StateProbability(ReferenceValue lattice, double[] shares) {
        this.lattice = lattice;
        tail = shares.clone();
        for (int state = shares.length - 2; state >= 0; state--) {
            tail[state] += tail[state + 1];
        }
        // S is never below 0; the sum of all shares says so but for rounding.
        tail[0] = 1;
    }

    /**
     * Of a chart that never restarts, the stationary distribution of S: for a chart that goes on through its alarms, and for
     * states beyond the threshold. The chain is cut where exp(-theta S) is about 1e-12, theta being the decay of the tail.
     *
     * @throws InvalidInput unless the in-control mean is below k: S then has no stationary distribution
     */
    public static StateProbability stationary(CountDistribution inControl, ReferenceValue k) {
        if (!(inControl.mean() < k.value())) {
            throw new InvalidInput(
                    "k",
                    "is " + k.value() + " with an in-control mean of " + inControl.mean(),
                    "give a k above the mean");
        }
        double steps = Math.ceil(LEAST_LOG / decay(inControl.probabilities(), k.value()) * k.denominator());
        int states = (int) Math.clamp(steps, 2 * k.denominator() + 1, CusumChain.STATES_MAX);
        return new StateProbability(k, LongRun.RESTARTED.shares(new CusumChain(inControl, k), states));
    }

    /** Of a chart with a threshold, in a long run of the given kind. States that alarm have probability 0. */
    public static StateProbability withThreshold(
            CountDistribution inControl, ReferenceValue k, double h, AlarmConvention convention, LongRun longRun) {
        CusumRunLength.requireThreshold(h, convention);
        int states = CusumRunLength.states(k, h, convention);
        return new StateProbability(k, longRun.shares(new CusumChain(inControl, k), states));
    }

    /** Probability of S being at least this. */
    public double atLeast(double statistic) {
        if (!(statistic >= 0)) {
            throw new InvalidInput("statistic", "is " + statistic, "S is a number from 0");
        }
        double state = Math.ceil(lattice.steps(statistic));
        return state < tail.length ? Math.min(1, tail[(int) state]) : 0;
    }

    /** The theta above 0 at which E exp(theta (x - k)) is 1 (Cramer and Lundberg), by bisection. */
    private static double decay(double[] probabilities, double k) {
        double low = 0;
        double high = 1;
        while (excess(probabilities, k, high) < 0 && high < 64) {
            low = high;
            high *= 2;
        }
        for (int round = 0; round < 60; round++) {
            double middle = (low + high) / 2;
            if (excess(probabilities, k, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double excess(double[] probabilities, double k, double theta) {
        double sum = 0;
        for (int count = 0; count < probabilities.length; count++) {
            sum += probabilities[count] * Math.exp(theta * (count - k));
        }
        return sum - 1;
    }
}
