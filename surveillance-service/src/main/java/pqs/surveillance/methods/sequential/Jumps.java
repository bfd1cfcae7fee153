package pqs.surveillance.methods.sequential;

import java.util.Map;
import java.util.TreeMap;
import pqs.surveillance.methods.InvalidInput;

/**
 * What one outcome adds to S, with its probability, in whole steps of a lattice.
 *
 * @param step width of a step, in units of S
 * @param size in steps, ascending, each once
 * @param probability of each size
 * @param placement how a size that is no whole number of steps was placed
 */
// Arrays for the inner loops; neither leaves this package nor is written to after it was made.
@SuppressWarnings("ArrayRecordComponent")
record Jumps(double step, int[] size, double[] probability, Placement placement) {

    /** How the weights lie on the lattice; it decides where the threshold lies between two states. */
    enum Placement {
        /** On it, or moved by less than they are worth: S is a state, and the threshold is where it is. */
        EXACT,
        /**
         * Shared among the two nearest states so that the mean is kept: S is near a state, and the threshold lies half
         * way between two, which makes the error one of the second order in the step.
         */
        SHARED
    }

    /** A weight may be moved by this part of itself to lie on the lattice. */
    private static final double MOVE_MAX = 5e-5;

    /** So little a move that no finer lattice is looked for. */
    private static final double MOVE_GOOD = 1e-6;

    /** A lattice for two weights alone costs little and may have so many times the steps. */
    private static final int FINER_MAX = 2;

    /**
     * Of outcomes whose odds of failure are {@code trueOddsRatio} times those that {@code caseMix} says, on a lattice
     * with about so many steps up to h, or less where that is as good.
     */
    static Jumps of(RiskDistribution caseMix, double designOddsRatio, double trueOddsRatio, double h, int steps) {
        var weights = new TreeMap<Double, Double>();
        for (int i = 0; i < caseMix.risks().size(); i++) {
            double risk = caseMix.risks().get(i);
            double share = caseMix.fractions().get(i);
            double failure = RiskDistribution.atOdds(risk, trueOddsRatio);
            var weight = OutcomeWeights.of(risk, designOddsRatio);
            put(weights, weight.failure(), share * failure);
            put(weights, weight.success(), share * (1 - failure));
        }
        if (weights.isEmpty() || weights.lastKey() <= 0) {
            throw new InvalidInput("risks", "let S never rise", "give risks of which some lie between 0 and 1");
        }
        if (weights.size() == 2 && weights.firstKey() < 0) {
            double down = -weights.firstKey();
            double up = weights.lastKey();
            double step = common(Math.max(down, up), Math.min(down, up), h / steps / FINER_MAX);
            if (step > 0) {
                return exact(weights, step);
            }
        }
        return shared(weights, h / (steps - 0.5));
    }

    private static void put(Map<Double, Double> weights, double weight, double probability) {
        if (probability > 0) {
            weights.merge(weight, probability, Double::sum);
        }
    }

    /**
     * The largest step, no smaller than the least, of which the larger weight is a whole number and the smaller as good
     * as one, or that which comes nearest to it; 0 where none comes near.
     */
    private static double common(double larger, double smaller, double least) {
        double best = MOVE_MAX;
        double step = 0;
        for (int small = 1; smaller / small >= least; small++) {
            double large = Math.rint(larger * small / smaller);
            double move = Math.abs(larger * small / (large * smaller) - 1);
            if (move < best) {
                best = move;
                step = larger / large;
            }
            if (best < MOVE_GOOD) {
                break;
            }
        }
        return step;
    }

    private static Jumps exact(TreeMap<Double, Double> weights, double step) {
        int[] size = weights.keySet().stream()
                .mapToInt(weight -> (int) Math.rint(weight / step))
                .toArray();
        double[] probability =
                weights.values().stream().mapToDouble(share -> share).toArray();
        return new Jumps(step, size, probability, Placement.EXACT);
    }

    private static Jumps shared(Map<Double, Double> weights, double step) {
        var shares = new TreeMap<Integer, Double>();
        weights.forEach((weight, probability) -> {
            double steps = weight / step;
            int below = (int) Math.floor(steps);
            double above = steps - below;
            shares.merge(below, probability * (1 - above), Double::sum);
            shares.merge(below + 1, probability * above, Double::sum);
        });
        shares.values().removeIf(share -> share == 0);
        return new Jumps(
                step,
                shares.keySet().stream().mapToInt(size -> size).toArray(),
                shares.values().stream().mapToDouble(share -> share).toArray(),
                Placement.SHARED);
    }

    double atMost(int steps) {
        double sum = 0;
        for (int i = 0; i < size.length && size[i] <= steps; i++) {
            sum += probability[i];
        }
        return sum;
    }
}
