package pqs.surveillance.methods.sequential;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import pqs.surveillance.methods.InvalidInput;

/**
 * The integral equation of a run length (Page 1954; Crowder 1987),
 *
 * <pre>  L(z) = 1 + atom(z) L(0) + ∫ kernel(z, x) L(x) dx   over the states x that do not alarm,</pre>
 *
 * solved by Nyström's method at the nodes of Gauss and Legendre. The atom is the probability of falling to 0 exactly.
 * There are two nodes at first for each width of the kernel, its standard deviation: fewer would step over it, and two
 * coarse rules can then agree on a wrong answer. They are doubled until the run length asked for changes by less than 1 in
 * 10⁹; kernels of normal observations are smooth, so that some tens of nodes do mostly. What has not converged with
 * {@value #NODES_MAX} nodes is refused.
 */
final class RunLengthEquation {

    private static final int NODES_MIN = 32;
    private static final double NODES_A_WIDTH = 2;

    /** Hipparchus has no larger rules, and equations of more unknowns would take seconds. */
    static final int NODES_MAX = 1_000;

    /** The second rule must be finer than the first by half at the least, or that they agree says little. */
    private static final int NODES_AT_FIRST_MAX = NODES_MAX * 2 / 3;

    private static final double CONVERGED = 1e-9;

    /** Beyond this the equations are as good as singular. */
    private static final double RUN_LENGTH_MAX = 1e13;

    /**
     * Density of the next state.
     *
     * @param width standard deviation of the next state
     */
    record Kernel(double width, Density density) {
        double density(double from, double to) {
            return density.of(from, to);
        }
    }

    interface Density {
        double of(double from, double to);
    }

    /** Keeps its rules, whose computation takes longer than the equations; safe for threads. */
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private RunLengthEquation() {}

    static GaussIntegrator rule(int nodes, double low, double high) {
        if (nodes > NODES_MAX) {
            throw tooWide();
        }
        return RULES.legendre(nodes, low, high);
    }

    /** L(0). */
    static double fromZero(double low, double high, DoubleUnaryOperator atom, Kernel kernel) {
        return from(0, low, high, atom, kernel);
    }

    /** L(start). */
    static double from(double start, double low, double high, DoubleUnaryOperator atom, Kernel kernel) {
        IntToDoubleFunction solve = nodes -> new Solution(nodes, low, high, atom, kernel).at(start);
        double wanted = Math.ceil(NODES_A_WIDTH * (high - low) / kernel.width());
        if (!(wanted <= NODES_AT_FIRST_MAX)) {
            throw tooWide();
        }
        int nodes = (int) Math.max(NODES_MIN, wanted);
        double length = solve.applyAsDouble(nodes);
        while (nodes < NODES_MAX) {
            nodes = Math.min(NODES_MAX, 2 * nodes);
            double finer = solve.applyAsDouble(nodes);
            // Run lengths of more than 1e6 lose digits in solving: what is left agrees no better than this.
            if (Math.abs(finer - length) <= CONVERGED * finer * Math.max(1, finer / 1e6)) {
                return checked(finer);
            }
            length = finer;
        }
        checked(length);
        throw new InvalidInput(
                "threshold",
                "has a run length that could not be computed to nine digits with " + NODES_MAX + " nodes",
                "give a lower one");
    }

    private static InvalidInput tooWide() {
        return new InvalidInput(
                "threshold",
                "is too wide beside what one point moves the chart",
                "give a lower one, a smaller shift, or a larger lambda");
    }

    private static double checked(double length) {
        if (!(length >= 1 && length <= RUN_LENGTH_MAX)) {
            throw new InvalidInput("threshold", "is never reached in practice", "give a lower one, or a larger shift");
        }
        return length;
    }

    /** L at the nodes, and between them from the equation itself. */
    static final class Solution {

        private final GaussIntegrator rule;
        private final DoubleUnaryOperator atom;
        private final Kernel kernel;
        /** That of 0 first, then those of the nodes. */
        private final double[] lengths;

        Solution(int nodes, double low, double high, DoubleUnaryOperator atom, Kernel kernel) {
            this.atom = atom;
            this.kernel = kernel;
            rule = rule(nodes, low, high);
            double[][] equations = new double[nodes + 1][];
            for (int i = 0; i <= nodes; i++) {
                equations[i] = row(i == 0 ? 0 : rule.getPoint(i - 1));
                for (int j = 0; j <= nodes; j++) {
                    equations[i][j] = -equations[i][j];
                }
                equations[i][i] += 1;
            }
            lengths = new LUDecomposition(MatrixUtils.createRealMatrix(equations), 0)
                    .getSolver()
                    .solve(new ArrayRealVector(nodes + 1, 1.0))
                    .toArray();
        }

        private double[] row(double from) {
            double[] row = new double[rule.getNumberOfPoints() + 1];
            row[0] = atom.applyAsDouble(from);
            for (int j = 1; j < row.length; j++) {
                row[j] = rule.getWeight(j - 1) * kernel.density(from, rule.getPoint(j - 1));
            }
            return row;
        }

        double at(double start) {
            if (start == 0) {
                return lengths[0];
            }
            double[] row = row(start);
            double length = 1;
            for (int j = 0; j < row.length; j++) {
                length += row[j] * lengths[j];
            }
            return length;
        }
    }
}
