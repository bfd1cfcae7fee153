package pqs.surveillance.methods.funnel;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import pqs.surveillance.methods.Check;

/**
 * Limits without a Normal approximation, for units too small for one. With a the tail on each side:
 *
 * <pre>  Poisson:   chi²(a; 2E) / 2E,   chi²(1 - a; 2(E + 1)) / 2E
 *  binomial:  beta(a; np, n - np + 1),   beta(1 - a; np + 1, n - np)</pre>
 *
 * These are the exact confidence limits (Garwood 1936; Clopper and Pearson 1934) of a unit that lies on the target, and
 * defined also where E or np is no whole number.
 */
public final class ExactLimits {

    private ExactLimits() {}

    /** Of the ratio of observed to expected. */
    public static FunnelLimits poisson(double expected) {
        Check.positive("expected", expected);
        var lower = ChiSquaredDistribution.of(2 * expected);
        var upper = ChiSquaredDistribution.of(2 * (expected + 1));
        return new FunnelLimits(
                lower.inverseCumulativeProbability(FunnelLimits.TAIL_95) / 2 / expected,
                upper.inverseSurvivalProbability(FunnelLimits.TAIL_95) / 2 / expected,
                lower.inverseCumulativeProbability(FunnelLimits.TAIL_998) / 2 / expected,
                upper.inverseSurvivalProbability(FunnelLimits.TAIL_998) / 2 / expected);
    }

    /** Of a share, for a target strictly between 0 and 1. */
    public static FunnelLimits binomial(double denominator, double target) {
        Check.positive("denominator", denominator);
        Check.probability("target", target);
        double events = denominator * target;
        var lower = BetaDistribution.of(events, denominator - events + 1);
        var upper = BetaDistribution.of(events + 1, denominator - events);
        return new FunnelLimits(
                lower.inverseCumulativeProbability(FunnelLimits.TAIL_95),
                upper.inverseSurvivalProbability(FunnelLimits.TAIL_95),
                lower.inverseCumulativeProbability(FunnelLimits.TAIL_998),
                upper.inverseSurvivalProbability(FunnelLimits.TAIL_998));
    }
}
