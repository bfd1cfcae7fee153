package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.cusum.LongRun;

/**
 * Average run length of a Bernoulli or risk-adjusted CUSUM that has been running in control for long when its odds change: from
 * the state it has then, which is not 0. It is what a fault costs that comes later on, and mostly a little less than from 0.
 *
 * <p>The shares of the states are followed outcome by outcome on the lattice of {@link OutcomeRunLength}, with fewer steps, until
 * they stay as they are.
 */
public final class OutcomeSteadyState {

    private static final int STEPS = 2_000;
    private static final int OUTCOMES_MAX = 1_000_000;
    private static final double SETTLED = 1e-11;

    private OutcomeSteadyState() {}

    /**
     * @param caseMix risks as the chart supposes them, and as they are until the change
     * @param designOddsRatio R that the chart is tuned for
     * @param trueOddsRatio of failure from the change on; 1 for the in-control figure
     * @param h threshold above 0
     */
    public static double of(
            RiskDistribution caseMix,
            double designOddsRatio,
            double trueOddsRatio,
            double h,
            AlarmConvention convention,
            LongRun longRun) {
        Check.positive("h", h);
        Check.positive("trueOddsRatio", trueOddsRatio);
        var before = Jumps.of(caseMix, designOddsRatio, 1, h, STEPS);
        int states = OutcomeRunLength.states(before, h, convention);
        double[] shares = shares(before, states, longRun);
        var after = new JumpChain(Jumps.of(caseMix, designOddsRatio, trueOddsRatio, h, STEPS), states).growTo(states);
        double length = 0;
        for (int state = 0; state < states; state++) {
            length += shares[state] * after.from(state);
        }
        return length;
    }

    private static double[] shares(Jumps jumps, int states, LongRun longRun) {
        double[] shares = new double[states];
        shares[0] = 1;
        for (int outcome = 0; outcome < OUTCOMES_MAX; outcome++) {
            double[] next = next(jumps, shares);
            double kept = sum(next);
            switch (longRun) {
                case RESTARTED -> next[0] += 1 - kept;
                case WITHOUT_ALARM -> {
                    for (int state = 0; state < states; state++) {
                        next[state] /= kept;
                    }
                }
            }
            if (change(shares, next) < SETTLED) {
                return next;
            }
            shares = next;
        }
        throw new InvalidInput("h", "leaves a chart that does not settle", "give a lower one");
    }

    private static double[] next(Jumps jumps, double[] shares) {
        double[] next = new double[shares.length];
        for (int jump = 0; jump < jumps.size().length; jump++) {
            int size = jumps.size()[jump];
            double probability = jumps.probability()[jump];
            for (int state = 0; state < shares.length && state + size < shares.length; state++) {
                next[Math.max(0, state + size)] += probability * shares[state];
            }
        }
        return next;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double change(double[] some, double[] others) {
        double change = 0;
        for (int i = 0; i < some.length; i++) {
            change += Math.abs(some[i] - others[i]);
        }
        return change;
    }
}
