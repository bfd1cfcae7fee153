package pqs.surveillance.methods.sequential;

import java.util.Arrays;

/**
 * The Markov chain of S = max(0, S + jump) over the states 0, 1, … n − 1 that do not alarm, and its run lengths, for
 * growing n.
 *
 * <p>Above 0 the chance of going from one state to another depends on their distance alone, so the equations are of
 * Toeplitz form and each further state costs O(n) (Levinson 1946), where Brook and Evans (1972) would solve all anew.
 * For states i above 0, A(i) is the mean number of outcomes until S falls to 0 or alarms, and B(i) the probability that
 * it falls to 0:
 *
 * <pre>  A(i) = 1 + Σ f(j − i) A(j)      B(i) = P(jump ≤ −i) + Σ f(j − i) B(j)
 *   L(0) = (1 + Σ f(j) A(j)) / (1 − P(jump ≤ 0) − Σ f(j) B(j))      L(i) = A(i) + B(i) L(0)</pre>
 *
 * <p>(Knoth, Wittenberg and Gan, Statistics in Medicine 2019, solve the same chain in this way.) The relative error is
 * about 1e-15 times the run length.
 *
 * <p>A further state asks only for states that the longest fall reaches from the highest, and for those that the longest
 * rise reaches from 0; each value follows from its neighbour of the step before. So only these two ends are kept up to
 * date, and what lies between them costs nothing.
 */
final class JumpChain {

    private final Jumps jumps;

    /** Index of the first jump that does not fall, and of the first that rises. */
    private final int falls;

    private final int stays;

    /** P(jump ≤ size) for each size. */
    private final double[] atMost;

    /** How many states above 0 the chain has now; the arrays begin with that of state 1. */
    private int above;

    /** Index of the longest fall that does not go below state 1 from the next state. */
    private int within;

    /** How many of the lowest and of the highest states are kept up to date. */
    private final int low;

    private final int high;

    /** The lowest of the lowest states of which A and B are asked: that of the shortest rise, or one that was named. */
    private final int summedFrom;

    /** The first and the last column of the inverse of I − f. */
    private final double[] first;

    private final double[] last;

    /** The last column before the newest step, a state further up. */
    private final double[] moved;

    private final double[] a;
    private final double[] b;

    /** A chain that knows the run length from each of its states. */
    JumpChain(Jumps jumps, int statesMax) {
        this(jumps, statesMax, statesMax);
    }

    /** @param asked the highest state that {@link #from} will be asked for */
    JumpChain(Jumps jumps, int statesMax, int asked) {
        this.jumps = jumps;
        int[] size = jumps.size();
        falls = (int) Arrays.stream(size).filter(some -> some < 0).count();
        stays = (int) Arrays.stream(size).filter(some -> some <= 0).count();
        within = falls;
        atMost = jumps.probability().clone();
        for (int i = 1; i < atMost.length; i++) {
            atMost[i] += atMost[i - 1];
        }
        low = Math.max(asked, Math.max(0, size[size.length - 1]));
        high = Math.max(0, -size[0]);
        summedFrom = asked > 0 || stays == size.length ? 0 : size[stays] - 1;
        first = new double[statesMax];
        last = new double[statesMax];
        moved = new double[statesMax];
        a = new double[statesMax];
        b = new double[statesMax];
    }

    int states() {
        return above + 1;
    }

    JumpChain growTo(int states) {
        while (states() < states) {
            grow();
        }
        return this;
    }

    /** One state more. */
    void grow() {
        int n = above;
        int[] size = jumps.size();
        double[] probability = jumps.probability();
        while (within > 0 && n + size[within - 1] >= 0) {
            within--;
        }
        double missingA = 1;
        double missingB = sum(within);
        double down = 0;
        for (int i = within; i < falls; i++) {
            int state = n + size[i];
            down -= probability[i] * first[state];
            missingA += probability[i] * a[state];
            missingB += probability[i] * b[state];
        }
        double up = 0;
        for (int i = stays; i < size.length && size[i] <= n; i++) {
            up -= probability[i] * last[size[i] - 1];
        }
        above++;
        if (n == 0) {
            first[0] = 1 / (1 - (sum(stays) - sum(falls)));
            last[0] = first[0];
            a[0] = missingA * last[0];
            b[0] = missingB * last[0];
            return;
        }
        int lowEnd = Math.min(low, above);
        int highStart = Math.max(0, above - high);
        move(0, lowEnd);
        move(Math.max(lowEnd, highStart), above);
        renew(0, lowEnd, down, up);
        renew(Math.max(lowEnd, highStart), above, down, up);
        add(summedFrom, Math.min(lowEnd, highStart), missingA, missingB);
        add(highStart, above, missingA, missingB);
    }

    private void move(int from, int to) {
        int start = Math.max(1, from);
        System.arraycopy(last, start - 1, moved, start, Math.max(0, to - start));
    }

    private void renew(int from, int to, double down, double up) {
        double scale = 1 - down * up;
        if (scale == 1) {
            // A rise or a fall is still out of reach: dividing by 1 would take longer than all the rest.
            for (int i = from; i < to; i++) {
                double here = first[i];
                first[i] = here - down * moved[i];
                last[i] = moved[i] - up * here;
            }
            return;
        }
        for (int i = from; i < to; i++) {
            double here = first[i];
            first[i] = (here - down * moved[i]) / scale;
            last[i] = (moved[i] - up * here) / scale;
        }
    }

    private void add(int from, int to, double missingA, double missingB) {
        for (int i = from; i < to; i++) {
            a[i] += missingA * last[i];
            b[i] += missingB * last[i];
        }
    }

    /** Mean number of outcomes until S, which starts at 0, leaves the states. */
    double fromZero() {
        int[] size = jumps.size();
        double outcomes = 1;
        double alarm = 1 - sum(stays);
        for (int i = stays; i < size.length && size[i] <= above; i++) {
            outcomes += jumps.probability()[i] * a[size[i] - 1];
            alarm -= jumps.probability()[i] * b[size[i] - 1];
        }
        return alarm > 0 ? outcomes / alarm : Double.POSITIVE_INFINITY;
    }

    double from(int state) {
        return state == 0 ? fromZero() : a[state - 1] + b[state - 1] * fromZero();
    }

    /** Of the probabilities of the first jumps. */
    private double sum(int jumpsBefore) {
        return jumpsBefore == 0 ? 0 : atMost[jumpsBefore - 1];
    }
}
