package pqs.surveillance.methods.disproportion;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;

/**
 * How reporting ratios λ vary between cells: P Gamma(α1, rate β1) + (1 − P) Gamma(α2, rate β2).
 *
 * @param weight P, of the first component, from 0 to 1
 */
public record GammaMixture(double alpha1, double beta1, double alpha2, double beta2, double weight) {

    private static final double ACCURACY = 1e-12;

    /** @throws InvalidInput for shapes and rates that are not above 0, and for a weight outside 0 to 1 */
    public GammaMixture {
        Check.positive("alpha1", alpha1);
        Check.positive("beta1", beta1);
        Check.positive("alpha2", alpha2);
        Check.positive("beta2", beta2);
        if (!(weight >= 0 && weight <= 1)) {
            throw new InvalidInput("weight", "is " + weight, "give a probability from 0 to 1");
        }
    }

    /** What is believed of λ after n reports where λ = 1 would let expect e of them. */
    GammaMixture after(int n, double e) {
        return new GammaMixture(alpha1 + n, beta1 + e, alpha2 + n, beta2 + e, posteriorWeight(n, e));
    }

    private double posteriorWeight(int n, double e) {
        if (weight == 0 || weight == 1) {
            return weight;
        }
        double first = Math.log(weight) + logMass(n, e, alpha1, beta1);
        double second = Math.log1p(-weight) + logMass(n, e, alpha2, beta2);
        return 1 / (1 + Math.exp(second - first));
    }

    /** ln P(N = n) where λ has this distribution and N ~ Poisson(e λ). */
    double logMass(int n, double e) {
        double first = Math.log(weight) + logMass(n, e, alpha1, beta1);
        double second = Math.log1p(-weight) + logMass(n, e, alpha2, beta2);
        double larger = Math.max(first, second);
        return larger + Math.log(Math.exp(first - larger) + Math.exp(second - larger));
    }

    /** Negative binomial of size α and probability β / (β + e). */
    private static double logMass(int n, double e, double alpha, double beta) {
        return LogGamma.value(alpha + n)
                - LogGamma.value(alpha)
                - LogGamma.value(n + 1.0)
                - alpha * Math.log1p(e / beta)
                - n * Math.log1p(beta / e);
    }

    /** The value that λ stays below with probability p, by root finding between the quantiles of both components. */
    double quantile(double p) {
        var first = GammaDistribution.of(alpha1, 1 / beta1);
        var second = GammaDistribution.of(alpha2, 1 / beta2);
        double one = first.inverseCumulativeProbability(p);
        double other = second.inverseCumulativeProbability(p);
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        DoubleUnaryOperator excess =
                x -> weight * first.cumulativeProbability(x) + (1 - weight) * second.cumulativeProbability(x) - p;
        if (excess.applyAsDouble(low) >= 0) {
            return low;
        }
        if (excess.applyAsDouble(high) <= 0) {
            return high;
        }
        return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, 5).solve(1000, excess::applyAsDouble, low, high);
    }

    Map<String, Object> asFields() {
        return Map.of("alpha1", alpha1, "beta1", beta1, "alpha2", alpha2, "beta2", beta2, "weight", weight);
    }
}
