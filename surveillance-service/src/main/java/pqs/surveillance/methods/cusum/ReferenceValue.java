package pqs.surveillance.methods.cusum;

import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * The reference value k of a CUSUM of counts, S = max(0, S + x - k), as a fraction. Counts are whole, so S then moves on the
 * multiples of 1/denominator alone: its path is exact in whole numbers, and its run lengths follow from a finite chain.
 *
 * @param numerator of k, from 0
 * @param denominator of k, from 1; also the fineness of the lattice, so 6/4 is another lattice than 3/2, of the same k
 */
public record ReferenceValue(int numerator, int denominator) {

    /** The largest denominator that {@link #of} looks at; finer lattices have chains too large to solve in milliseconds. */
    public static final int DENOMINATOR_MAX = 1_000;

    /** Fractions of this size of denominator are 1e-6 apart, so a k written with seven decimals is one of them or none. */
    private static final double SAME_K = 1e-7;

    /** Those with denominators up to 100 are 1e-4 apart: one of them is meant by six decimals, too (2.333333 by 7/3). */
    private static final int DENOMINATOR_PLAIN = 100;

    private static final double SAME_PLAIN_K = 5.1e-7;

    /** A threshold written with six decimals is still meant to lie on the lattice. */
    private static final double SAME_STEP = 1e-5;

    public ReferenceValue {
        Check.atLeast("k numerator", numerator, 0);
        Check.atLeast("k denominator", denominator, 1);
    }

    /**
     * The fraction in lowest terms that equals k, to seven decimals, or to six with a denominator of at most 100.
     *
     * @throws InvalidInput if none with a denominator of at most {@value #DENOMINATOR_MAX} does: an irrational k wants
     *     {@link #nearest}
     */
    public static ReferenceValue of(double k) {
        requireRange(k);
        for (int denominator = 1; denominator <= DENOMINATOR_MAX; denominator++) {
            double scaled = k * denominator;
            double same = denominator <= DENOMINATOR_PLAIN ? SAME_PLAIN_K : SAME_K;
            if (Math.abs(scaled - Math.rint(scaled)) <= same * denominator) {
                return new ReferenceValue((int) Math.rint(scaled), denominator);
            }
        }
        throw new InvalidInput(
                "k", "is " + k, "give a fraction with a denominator of at most " + DENOMINATOR_MAX + ", such as 9/5");
    }

    /**
     * The fraction nearest to k among those with a denominator of at most {@code denominatorMax}, the smallest denominator
     * where two are as near. It is off by less than 1/denominatorMax for each unit of its own denominator.
     */
    public static ReferenceValue nearest(double k, int denominatorMax) {
        requireRange(k);
        Check.atLeast("denominatorMax", denominatorMax, 1);
        var best = new ReferenceValue((int) Math.rint(k), 1);
        for (int denominator = 2; denominator <= denominatorMax; denominator++) {
            var candidate = new ReferenceValue((int) Math.rint(k * denominator), denominator);
            if (Math.abs(candidate.value() - k) < Math.abs(best.value() - k) - SAME_K * SAME_K) {
                best = candidate;
            }
        }
        return best;
    }

    /**
     * The k that is optimal for telling mean mu1 from mu0, (mu1 - mu0) / ln(mu1 / mu0) (Lucas 1985), to be rounded to a
     * lattice by {@link #nearest}.
     */
    public static double optimal(double mu0, double mu1) {
        Check.positive("mu0", mu0);
        Check.positive("mu1", mu1);
        if (mu0 == mu1) {
            throw new InvalidInput("mu1", "equals mu0", "give the mean that is to be detected");
        }
        return (mu1 - mu0) / Math.log(mu1 / mu0);
    }

    public double value() {
        return (double) numerator / denominator;
    }

    /** The same k on a lattice that is finer by a factor. */
    public ReferenceValue refined(int factor) {
        return new ReferenceValue(Math.multiplyExact(numerator, factor), Math.multiplyExact(denominator, factor));
    }

    /** A value of S or h in steps of the lattice, as a fraction of steps. */
    double steps(double value) {
        double steps = value * denominator;
        double whole = Math.rint(steps);
        return Math.abs(steps - whole) <= SAME_STEP ? whole : steps;
    }

    private static void requireRange(double k) {
        if (!(k >= 0 && k <= 1_000_000)) {
            throw new InvalidInput("k", "is " + k, "give a number from 0 to a million");
        }
    }
}
