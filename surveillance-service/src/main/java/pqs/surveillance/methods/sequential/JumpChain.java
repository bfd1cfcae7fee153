package pqs.surveillance.methods.sequential;

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
 */
final class JumpChain {

    private final Jumps jumps;

    /** How many states above 0 the chain has now; the arrays begin with that of state 1. */
    private int above;

    /** The first and the last column of the inverse of I − f. */
    private final double[] first;

    private final double[] last;
    private final double[] a;
    private final double[] b;

    JumpChain(Jumps jumps, int statesMax) {
        this.jumps = jumps;
        first = new double[statesMax];
        last = new double[statesMax];
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
        double inverse = 1 / (1 - probability(0));
        double missingA = 1;
        double missingB = jumps.atMost(-n - 1);
        double down = 0;
        double up = 0;
        for (int i = 0; i < jumps.size().length; i++) {
            int size = jumps.size()[i];
            double p = jumps.probability()[i];
            if (size < 0 && n + size >= 0) {
                down -= p * first[n + size];
                missingA += p * a[n + size];
                missingB += p * b[n + size];
            } else if (size > 0 && size <= n) {
                up -= p * last[size - 1];
            }
        }
        double scale = 1 - down * up;
        for (int i = n; i >= 0; i--) {
            double before = i > 0 ? last[i - 1] : 0;
            double here = first[i];
            first[i] = n == 0 ? inverse : (here - down * before) / scale;
            last[i] = n == 0 ? inverse : (before - up * here) / scale;
            a[i] += missingA * last[i];
            b[i] += missingB * last[i];
        }
        above++;
    }

    /** Mean number of outcomes until S, which starts at 0, leaves the states. */
    double fromZero() {
        double outcomes = 1;
        double alarm = 1 - jumps.atMost(0);
        for (int i = 0; i < jumps.size().length; i++) {
            int size = jumps.size()[i];
            if (size > 0 && size <= above) {
                outcomes += jumps.probability()[i] * a[size - 1];
                alarm -= jumps.probability()[i] * b[size - 1];
            }
        }
        return alarm > 0 ? outcomes / alarm : Double.POSITIVE_INFINITY;
    }

    double from(int state) {
        return state == 0 ? fromZero() : a[state - 1] + b[state - 1] * fromZero();
    }

    private double probability(int size) {
        return jumps.atMost(size) - jumps.atMost(size - 1);
    }
}
