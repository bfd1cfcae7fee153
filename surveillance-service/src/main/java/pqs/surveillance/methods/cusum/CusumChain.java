package pqs.surveillance.methods.cusum;

import java.util.Arrays;
import pqs.surveillance.methods.InvalidInput;

/**
 * The Markov chain of S = max(0, S + x - k) over the states that do not alarm, 0, 1, … n - 1 in steps of the lattice of k, and
 * its run lengths: L = 1 + Q L (Brook and Evans 1972), exact for a k that is a fraction.
 *
 * <p>A chart with a higher threshold has the same chain and one state more, so the matrix I - Q of n states is the upper left
 * corner of that of n + 1. Its factors L U grow likewise by a row and a column, and the run length from 0 is the sum over
 * states of z y, where z U = (1, 0, 0, …) and L y = (1, 1, 1, …): one term more for each state, every term positive. The whole
 * search for a threshold therefore costs one factorisation. S falls by no more than k, so a row of L is no longer than the
 * numerator of k.
 *
 * <p>Nothing is subtracted: a pivot, one less the probability of coming back, is taken as the probability of going on to higher
 * states (Grassmann, Taksar and Heyman, Operations Research 1985), of which a column is kept beside that of U. So every run
 * length is right to about the number of states in 1e-16, however long it is, and L and U are kept with their signs turned.
 */
final class CusumChain {

    /** Beyond this a chain is refused: it would take seconds, and no chart of counts needs it. */
    static final int STATES_MAX = 3_000;

    /** Counts less probable than this are left out; what takes one of them is beyond {@link CusumRunLength#LONGEST}. */
    private static final double LEAST_PROBABILITY = 1e-200;

    private final int numerator;
    private final int denominator;
    private final double[] probabilities;
    private final double[] cumulative;
    private final double[] atLeast;

    private int states;
    private double[][] upper = new double[64][];
    private double[][] lower = new double[64][];
    private double[] z = new double[64];
    private double[] y = new double[64];
    private double[] fromZero = new double[64];
    /** How probable it is that the next state above those eliminated so far is one beyond the newest. */
    private double[] beyond = new double[64];

    CusumChain(CountDistribution counts, ReferenceValue k) {
        numerator = k.numerator();
        denominator = k.denominator();
        probabilities = counts.probabilities(LEAST_PROBABILITY);
        cumulative = probabilities.clone();
        for (int count = 1; count < cumulative.length; count++) {
            cumulative[count] += cumulative[count - 1];
        }
        atLeast = probabilities.clone();
        for (int count = atLeast.length - 2; count >= 0; count--) {
            atLeast[count] += atLeast[count + 1];
        }
    }

    /** Mean number of points until S, which starts at 0, leaves the first n states; infinite where it never does. */
    double fromZero(int n) {
        grow(n);
        return Double.isNaN(fromZero[n - 1]) ? Double.POSITIVE_INFINITY : fromZero[n - 1];
    }

    /** Mean number of points until S leaves the first n states, from each of them. */
    double[] runLengths(int n) {
        grow(n);
        var lengths = Arrays.copyOf(y, n);
        for (int j = n - 1; j >= 0; j--) {
            lengths[j] /= upper[j][j];
            for (int i = 0; i < j; i++) {
                lengths[i] += upper[j][i] * lengths[j];
            }
        }
        return lengths;
    }

    /** Mean number of visits to each of the first n states, for S that starts as distributed and until it leaves them. */
    double[] visits(double[] start) {
        int n = start.length;
        grow(n);
        var visits = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = start[j];
            for (int i = 0; i < j; i++) {
                sum += visits[i] * upper[j][i];
            }
            visits[j] = sum / upper[j][j];
        }
        for (int i = n - 1; i >= 0; i--) {
            int first = firstBelow(i);
            for (int j = first; j < i; j++) {
                visits[j] += visits[i] * lower[i][j - first];
            }
        }
        return visits;
    }

    /** Probability that S moves from state {@code from} to state {@code to} in one point. */
    double moves(int from, int to) {
        if (to == 0) {
            return from > numerator ? 0 : cumulative[Math.min((numerator - from) / denominator, cumulative.length - 1)];
        }
        int rise = to - from + numerator;
        return rise < 0 || rise % denominator != 0 || rise / denominator >= probabilities.length
                ? 0
                : probabilities[rise / denominator];
    }

    private void grow(int n) {
        if (n > STATES_MAX) {
            throw new InvalidInput(
                    "h",
                    "has " + n + " steps of 1/" + denominator,
                    "give a threshold of at most " + STATES_MAX + " steps, or a coarser k");
        }
        while (states < n) {
            addState();
        }
    }

    private void addState() {
        int n = states;
        if (n == upper.length) {
            upper = Arrays.copyOf(upper, 2 * n);
            lower = Arrays.copyOf(lower, 2 * n);
            z = Arrays.copyOf(z, 2 * n);
            y = Arrays.copyOf(y, 2 * n);
            fromZero = Arrays.copyOf(fromZero, 2 * n);
            beyond = Arrays.copyOf(beyond, 2 * n);
        }
        int first = firstBelow(n);
        var row = new double[n - first];
        for (int j = first; j < n; j++) {
            var column = upper[j];
            double sum = moves(n, j);
            for (int i = first; i < j; i++) {
                sum += row[i - first] * column[i];
            }
            row[j - first] = sum / column[j];
        }
        lower[n] = row;
        var column = new double[n + 1];
        var rises = beyond;
        for (int i = 0; i <= n; i++) {
            var factors = lower[i];
            int from = i - factors.length;
            double to = moves(i, n);
            double further = movesBeyond(i, n);
            for (int j = from; j < i; j++) {
                double factor = factors[j - from];
                to += factor * column[j];
                further += factor * rises[j];
            }
            column[i] = to;
            rises[i] = further;
        }
        column[n] = rises[n];
        upper[n] = column;
        double ones = 1;
        for (int j = first; j < n; j++) {
            ones += row[j - first] * y[j];
        }
        y[n] = ones;
        double unit = n == 0 ? 1 : 0;
        for (int i = 0; i < n; i++) {
            unit += z[i] * column[i];
        }
        z[n] = unit / column[n];
        fromZero[n] = (n == 0 ? 0 : fromZero[n - 1]) + z[n] * y[n];
        states = n + 1;
    }

    /** Probability that S moves from state {@code from} to one above {@code to}, which is not below it. */
    private double movesBeyond(int from, int to) {
        int count = (to - from + numerator) / denominator + 1;
        return count < atLeast.length ? atLeast[count] : 0;
    }

    private int firstBelow(int state) {
        return Math.max(0, state - numerator);
    }
}
