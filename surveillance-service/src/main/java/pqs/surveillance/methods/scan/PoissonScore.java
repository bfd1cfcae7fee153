package pqs.surveillance.methods.scan;

/**
 * Kulldorff's score of a zone with C of N events where B are expected, the expectations of all zones adding up to N:
 *
 * <pre>  C ln(C / B) + (N − C) ln((N − C) / (N − B))   where C &gt; B, otherwise 0</pre>
 *
 * the logarithm of the likelihood ratio of a higher rate inside than outside, given N. Where B ≥ N the rate outside is taken as 1,
 * and the second term is 0 where no event lies outside.
 *
 * <p>Source: M. Kulldorff, Communications in Statistics 26 (1997) 1481–1496; numbers of R's scanstatistics 1.0.2.
 */
final class PoissonScore {

    private PoissonScore() {}

    static double of(double inside, double expected, double all) {
        if (inside <= expected) {
            return 0;
        }
        double outside = all - inside;
        double second = outside > 0 && all > expected ? outside * Math.log(outside / (all - expected)) : 0;
        return inside * Math.log(inside / expected) + second;
    }
}
