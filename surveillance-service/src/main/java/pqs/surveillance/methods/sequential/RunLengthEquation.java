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
 * Nodes are doubled until the run length asked for changes by less than 1 in 10⁹; kernels of normal observations are
 * smooth, so that some tens of nodes do.
 */
final class RunLengthEquation {

    private static final int NODES = 32;
    private static final int NODES_MAX = 1_024;
    private static final double CONVERGED = 1e-9;

    /** Beyond this the equations are as good as singular. */
    private static final double RUN_LENGTH_MAX = 1e13;

    /** Density of the next state. */
    interface Kernel {
        double density(double from, double to);
    }

    /** Keeps its rules, whose computation takes longer than the equations; safe for threads. */
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private RunLengthEquation() {}

    static GaussIntegrator rule(int nodes, double low, double high) {
        return RULES.legendre(nodes, low, high);
    }

    /** L(0). */
    static double fromZero(double low, double high, DoubleUnaryOperator atom, Kernel kernel) {
        return from(0, low, high, atom, kernel);
    }

    /** L(start). */
    static double from(double start, double low, double high, DoubleUnaryOperator atom, Kernel kernel) {
        IntToDoubleFunction solve = nodes -> new Solution(nodes, low, high, atom, kernel).at(start);
        double length = solve.applyAsDouble(NODES);
        for (int nodes = 2 * NODES; nodes <= NODES_MAX; nodes *= 2) {
            double finer = solve.applyAsDouble(nodes);
            // Run lengths of more than 1e6 lose digits in solving: what is left agrees no better than this.
            if (Math.abs(finer - length) <= CONVERGED * finer * Math.max(1, finer / 1e6)) {
                return checked(finer);
            }
            length = finer;
        }
        return checked(length);
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
