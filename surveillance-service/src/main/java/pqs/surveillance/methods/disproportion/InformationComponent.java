package pqs.surveillance.methods.disproportion;

import java.util.Map;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The information component of the Bayesian confidence propagation neural network: the binary logarithm of how much more often
 * unit and theme are reported together than if they had nothing to do with each other, believed after the table was seen.
 *
 * <p>Beta priors of 1 and 1 for both margins, and for the cell 1 and c − 1 with c chosen so that the prior expects no relation;
 * with p1 = 1 + n1., p2 = 1 + N − n1., q1 = 1 + n.1, q2 = 1 + N − n.1, r1 = 1 + n11 and r2 = N − n11 − 1 + (2 + N)² / (q1 p1)
 *
 * <pre>  E[IC] = (ψ(r1) − ψ(r1 + r2) − ψ(p1) + ψ(p1 + p2) − ψ(q1) + ψ(q1 + q2)) / ln 2
 *   V[IC] = (ψ'(r1) − ψ'(r1 + r2) + ψ'(p1) − ψ'(p1 + p2) + ψ'(q1) − ψ'(q1 + q2)) / (ln 2)²</pre>
 *
 * and the distribution is taken as normal: lower bound E − 1.959964 √V, and the probability that there is no excess Φ(−E / √V).
 *
 * <p>Source: A. Bate and others, European Journal of Clinical Pharmacology 54 (1998) 315–321, with the exact moments of A. L. Gould,
 * Pharmacoepidemiology and Drug Safety 12 (2003) 559–574; numbers of R's PhViD 1.0.8, {@code BCPNN(MC = FALSE)}. PhViD holds the
 * natural logarithm of a rate ratio RR0 against the binary IC, which is the same at RR0 = 1 only; that is the only one here.
 *
 * @param ic E[IC]
 * @param deviation √V[IC]
 * @param lower025 exceeded with probability 97.5 %
 * @param noExcess posterior probability that IC ≤ 0
 */
public record InformationComponent(Cell cell, double ic, double deviation, double lower025, double noExcess) {

    private static final int VERSION = 1;

    public static InformationComponent of(Cell cell) {
        double n = cell.all();
        double p1 = 1.0 + cell.ofUnit();
        double q1 = 1.0 + cell.ofTheme();
        double r1 = 1.0 + cell.both();
        double r2 = n - cell.both() - 1 + (2 + n) * (2 + n) / (q1 * p1);
        double margin = 2 + n;
        double ic = (Digamma.value(r1)
                        - Digamma.value(r1 + r2)
                        - (Digamma.value(p1) + Digamma.value(q1) - 2 * Digamma.value(margin)))
                / Math.log(2);
        double variance = Trigamma.value(r1)
                - Trigamma.value(r1 + r2)
                + Trigamma.value(p1)
                + Trigamma.value(q1)
                - 2 * Trigamma.value(margin);
        double deviation = Math.sqrt(variance) / Math.log(2);
        var belief = NormalDistribution.of(ic, deviation);
        return new InformationComponent(
                cell, ic, deviation, belief.inverseCumulativeProbability(0.025), belief.cumulativeProbability(0));
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("information-component", VERSION),
                Map.of("priors", "Beta(1, 1) for both margins"),
                cell.asFields(),
                noExcess,
                Map.of("ic", ic, "deviation", deviation, "lower025", lower025));
    }
}
