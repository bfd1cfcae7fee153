package pqs.surveillance.methods.sequential;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import pqs.surveillance.methods.InvalidInput;

/**
 * Average run length of an EWMA whose limits widen with its first points. With f_t the density of Z after t points without an
 * alarm, T the point at which the limits are as good as fixed and L the run length from there on,
 *
 * <pre>  ARL = Σ P(no alarm in t points) over t &lt; T  +  ∫ f_T(x) L(x) dx</pre>
 *
 * Densities are kept at the nodes of Gauss and Legendre between the limits of each point, about four for each standard deviation
 * by which one measurement moves Z.
 */
final class EwmaStart {

    private static final double LEAST_LAMBDA = 0.02;
    private static final double SETTLED = 1e-8;
    private static final double NODES_A_DEVIATION = 4;
    private static final int NODES_MIN = 48;

    private final double lambda;
    private final double c;
    private final double shift;
    private final Sides sides;
    private final int nodes;

    EwmaStart(double lambda, double c, double shift, Sides sides) {
        if (lambda < LEAST_LAMBDA) {
            throw new InvalidInput(
                    "lambda", "is " + lambda, "give one from " + LEAST_LAMBDA + ", or asymptotic limits for it");
        }
        this.lambda = lambda;
        this.c = c;
        this.shift = shift;
        this.sides = sides;
        double widest = c * EwmaLimits.ASYMPTOTIC.deviation(lambda, 1);
        double low = EwmaRunLength.low(lambda, c, shift, sides, widest);
        // A cast of what is beyond all integers is the largest of them, and a rule so large is refused.
        nodes = (int) Math.max(NODES_MIN, NODES_A_DEVIATION * (widest - low) / lambda);
    }

    double runLength() {
        double length = 1;
        var rule = rule(1);
        double[] density = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            density[i] = Normal.density(rule.getPoint(i) / lambda - shift) / lambda;
        }
        long settled = (long) Math.ceil(Math.log(SETTLED) / Math.log1p(-Math.min(lambda, 1 - SETTLED)) / 2);
        for (long point = 2; point <= settled; point++) {
            length += sum(rule, density);
            var next = rule(point);
            density = moved(rule, density, next);
            rule = next;
        }
        double widest = c * EwmaLimits.ASYMPTOTIC.deviation(lambda, 1);
        var later = new RunLengthEquation.Solution(
                nodes,
                EwmaRunLength.low(lambda, c, shift, sides, widest),
                widest,
                from -> 0,
                EwmaRunLength.kernel(lambda, shift));
        double[] weighted = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            weighted[i] = density[i] * later.at(rule.getPoint(i));
        }
        return length + sum(rule, weighted);
    }

    private GaussIntegrator rule(long point) {
        double limit = c * EwmaLimits.TIME_VARYING.deviation(lambda, point);
        return RunLengthEquation.rule(nodes, EwmaRunLength.low(lambda, c, shift, sides, limit), limit);
    }

    private double[] moved(GaussIntegrator rule, double[] density, GaussIntegrator next) {
        var kernel = EwmaRunLength.kernel(lambda, shift);
        double[] moved = new double[nodes];
        for (int to = 0; to < nodes; to++) {
            for (int from = 0; from < nodes; from++) {
                moved[to] +=
                        rule.getWeight(from) * density[from] * kernel.density(rule.getPoint(from), next.getPoint(to));
            }
        }
        return moved;
    }

    private static double sum(GaussIntegrator rule, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += rule.getWeight(i) * values[i];
        }
        return sum;
    }
}
