package pqs.surveillance.methods.cusum;

import java.util.OptionalInt;

/**
 * The search for a threshold in steps of the lattice, in the order of {@code getH} of R's CUSUMdesign 1.1.5, since that order
 * decides a few thresholds: upwards in growing strides (at most ten) until the run length exceeds the wanted one, then halving
 * the last stride until two neighbours are left, of which the upper one is taken, or until a run length is within 0.1 % of the
 * wanted one. As a rule this is the smallest h whose run length exceeds the wanted one or is within 0.1 % of it; for 11 of the
 * in-control means 0.01, 0.02, … 15.00 it is one to a few steps more, where such an h is never looked at.
 *
 * <p>An h is taken to have run length 0 where k and h together are more than 0.01 steps beside the lattice, computed in binary
 * fractions as there: so 0.43, which is 0.01 steps from 3/7, is passed over at 29/7, whose sevenfold is not quite 29.
 *
 * @param k as it is after rounding, which need not lie on the lattice
 */
record MossSearch(CusumChain chain, double k, ReferenceValue onLattice) {

    static final int STEPS_MAX = 256;

    private static final double BESIDE_MAX = 0.01;
    private static final double NEAR_ENOUGH = 0.001;
    private static final int STRIDE_MAX = 10;
    private static final int STRIDES_MAX = 40;

    /** Steps of the threshold; empty where none of at most 256 steps is found. */
    OptionalInt steps(double inControlMean, double wantedArl) {
        int whole = (int) (inControlMean * 0.5 + 1);
        int stride = Math.min(whole * onLattice.denominator(), STRIDE_MAX);
        int low = 0;
        int high = 0;
        for (int strides = 0; strides < STRIDES_MAX; strides++) {
            stride = Math.min(STRIDE_MAX, stride + 2);
            high = low + stride;
            if (high > STEPS_MAX) {
                return OptionalInt.empty();
            }
            if (runLength(high) > wantedArl) {
                return OptionalInt.of(between(low, high, wantedArl));
            }
            low = high;
        }
        return OptionalInt.empty();
    }

    private int between(int lowest, int highest, double wantedArl) {
        int low = lowest;
        int high = highest;
        while (high - low > 1) {
            int middle = Math.min(high - 1, (low + high + 1) / 2);
            double runLength = runLength(middle);
            if (Math.abs(runLength / wantedArl - 1) < NEAR_ENOUGH) {
                return middle;
            }
            if (runLength < wantedArl) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double runLength(int steps) {
        double denominator = onLattice.denominator();
        double h = steps / denominator;
        double beside = Math.abs(onLattice.numerator() - k * denominator) + Math.abs(steps - 1 - h * denominator + 1);
        return beside > BESIDE_MAX ? 0 : chain.fromZero(steps);
    }
}
