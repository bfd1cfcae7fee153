package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;

/**
 * Average run length of Bernoulli and risk-adjusted CUSUMs: the mean number of outcomes until S alarms, that of the
 * alarm included, by the Markov chain of S on a fine lattice (Steiner and others 2000; Knoth, Wittenberg and Gan 2019).
 * The package vlad 0.2.2, {@code racusum_arl_mc}, computes the same with 600 steps a unit.
 *
 * <p>One risk has two weights. They are placed on the lattice exactly where their ratio is a simple fraction; otherwise
 * the larger one lies on it and the smaller one is moved by less than 1 part in 20,000. Weights of a case mix, and a
 * pair for which there is no such lattice, are shared among neighbouring states so that their mean is kept. Against
 * lattices of more steps the run length is out by less than 0.01 % for a case mix, and for one risk mostly by less than
 * 0.01 % and at the worst, among some hundreds of designs drawn at random, by 0.3 %.
 */
public final class OutcomeRunLength {

    private static final int STEPS = 8_000;
    private static final int STEPS_TO_GUESS = 1_000;
    private static final int STEPS_MAX = 32_000;

    /** The search on the fine lattice begins at this part of what the coarse one has found. */
    private static final double NEARLY = 0.95;

    /** Beyond this, rounding would tell in the run length. */
    private static final double RUN_LENGTH_MAX = 1e12;

    private OutcomeRunLength() {}

    /**
     * From S = 0.
     *
     * @param caseMix risks as the chart supposes them
     * @param designOddsRatio R that the chart is tuned for
     * @param trueOddsRatio of failure; 1 in control
     * @param h threshold above 0
     */
    public static double of(
            RiskDistribution caseMix,
            double designOddsRatio,
            double trueOddsRatio,
            double h,
            AlarmConvention convention) {
        return of(caseMix, designOddsRatio, trueOddsRatio, h, convention, HeadStart.ZERO);
    }

    /** From S = 0, or from half the threshold. */
    public static double of(
            RiskDistribution caseMix,
            double designOddsRatio,
            double trueOddsRatio,
            double h,
            AlarmConvention convention,
            HeadStart start) {
        return of(caseMix, designOddsRatio, trueOddsRatio, h, convention, start, STEPS);
    }

    static double of(
            RiskDistribution caseMix,
            double designOddsRatio,
            double trueOddsRatio,
            double h,
            AlarmConvention convention,
            HeadStart start,
            int steps) {
        Check.positive("h", h);
        Check.positive("trueOddsRatio", trueOddsRatio);
        var jumps = Jumps.of(caseMix, designOddsRatio, trueOddsRatio, h, steps);
        int states = states(jumps, h, convention);
        int from = switch (start) {
            case ZERO -> 0;
            case HALF -> (int) Math.min(states - 1, Math.rint(h / 2 / jumps.step()));
        };
        double length = new JumpChain(jumps, states, from).growTo(states).from(from);
        if (length > RUN_LENGTH_MAX) {
            throw new InvalidInput("h", "is " + h, "give one that is reached at least once in 1e12 outcomes");
        }
        return length;
    }

    /**
     * The smallest threshold with an in-control run length of at least the one wanted, half a step below the state that
     * alarms, so that rounding decides nothing and both conventions agree.
     *
     * @param wantedArl in outcomes, from 1
     */
    public static Threshold threshold(
            RiskDistribution caseMix, double designOddsRatio, AlarmConvention convention, double wantedArl) {
        if (!(wantedArl >= 1 && wantedArl <= RUN_LENGTH_MAX)) {
            throw new InvalidInput("wantedArl", "is " + wantedArl, "give a number from 1 to 1e12");
        }
        var coarse = Jumps.of(caseMix, designOddsRatio, 1, 1 + Math.log(wantedArl) / 2, STEPS_TO_GUESS);
        double near = search(coarse, wantedArl, 1);
        var fine = Jumps.of(caseMix, designOddsRatio, 1, near, STEPS);
        double h = search(fine, wantedArl, (int) Math.min(STEPS_MAX, NEARLY * near / fine.step()));
        return new Threshold(
                h,
                convention,
                "smallest h with an in-control average run length of at least " + wantedArl
                        + " outcomes, Markov chain with about " + STEPS + " steps up to it");
    }

    /** @param fewest states that are looked at first; where they are too many, all are looked at */
    static double search(Jumps jumps, double wantedArl, int fewest) {
        var chain = new JumpChain(jumps, STEPS_MAX, 0).growTo(fewest);
        if (fewest > 1 && chain.fromZero() >= wantedArl) {
            return search(jumps, wantedArl, 1);
        }
        while (chain.fromZero() < wantedArl) {
            if (chain.states() == STEPS_MAX) {
                throw new InvalidInput(
                        "wantedArl", "is " + wantedArl, "no threshold that can be computed has one so long");
            }
            chain.grow();
        }
        return (chain.states() - 0.5) * jumps.step();
    }

    /** How many states do not alarm. */
    static int states(Jumps jumps, double h, AlarmConvention convention) {
        double steps = h / jumps.step();
        double near = Math.rint(steps);
        double exact = Math.abs(steps - near) < 1e-9 * Math.max(1, steps) ? near : steps;
        return (int)
                switch (jumps.placement()) {
                    case SHARED -> Math.rint(steps + 0.5);
                    case EXACT ->
                        switch (convention) {
                            case AT_OR_ABOVE -> Math.ceil(exact);
                            case ABOVE -> Math.floor(exact) + 1;
                        };
                };
    }
}
