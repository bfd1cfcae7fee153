package pqs.surveillance.methods.claims;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share by direct standardisation, with its interval.
 *
 * <p>Of kinds of case with shares p(s) of n(s) claims and weights w(s) that sum to 1 it is p = Σ w p(s), of variance
 * V = Σ w² p(s) (1 − p(s)) / n(s). The interval is that of Clopper and Pearson for the sample that would be as certain without
 * weights, n* = p (1 − p) / V, at most n: E. Korn and B. Graubard, "Confidence intervals for proportions with small expected
 * number of positive counts estimated from survey data", Survey Methodology 24 (1998) 193–201, without their degrees of freedom,
 * which are those of a survey. With one kind of case it is Clopper and Pearson's own.
 *
 * @param lower and upper bound an interval of 95%
 */
public record StandardisedShare(double share, double lower, double upper) {

    private static final double TAIL = 0.025;

    static StandardisedShare of(double[] weights, double[] shares, int[] claims) {
        double share = 0;
        double variance = 0;
        double all = 0;
        for (int s = 0; s < weights.length; s++) {
            share += weights[s] * shares[s];
            variance += weights[s] * weights[s] * shares[s] * (1 - shares[s]) / claims[s];
            all += claims[s];
        }
        share = Math.min(1, share);
        double n = variance > 0 ? Math.min(all, share * (1 - share) / variance) : all;
        double x = n * share;
        double lower = x > 0 ? BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(TAIL) : 0;
        double upper = n - x > 0 ? BetaDistribution.of(x + 1, n - x).inverseCumulativeProbability(1 - TAIL) : 1;
        return new StandardisedShare(share, lower, upper);
    }
}
