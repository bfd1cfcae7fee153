package pqs.surveillance.methods.disproportion;

import java.util.Map;
import org.apache.commons.numbers.gamma.Digamma;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The gamma-Poisson shrinker: the reporting ratio λ of a cell, drawn towards those of all cells the more, the less there is to go
 * by.
 *
 * <p>N ~ Poisson(E λ) and λ ~ P Gamma(α1, β1) + (1 − P) Gamma(α2, β2). Afterwards λ is such a mixture again, of α + N and β + E, and
 *
 * <pre>  Q = P NB1(N) / (P NB1(N) + (1 − P) NB2(N)),   NB of size α and probability β / (β + E)
 *   EBGM = exp(Q (ψ(α1 + N) − ln(β1 + E)) + (1 − Q) (ψ(α2 + N) − ln(β2 + E)))
 *   EB05, EB95 = the 5 % and 95 % quantiles of that mixture</pre>
 *
 * Usual rule: EB05 ≥ 2; less strictly EBGM &gt; 2 and EB05 &gt; 1.
 *
 * <p>Source: W. DuMouchel, The American Statistician 53 (1999) 177–202; numbers of R's openEBGM 0.9.1, which finds quantiles by
 * bisection to a given number of digits.
 *
 * @param observed N
 * @param expected E, above 0
 * @param prior how λ varies between cells; {@link GammaMixtureFit} estimates it
 * @param q posterior probability of the first component
 * @param ebgm geometric mean of what is believed of λ
 */
public record GammaPoissonShrinker(
        int observed, double expected, GammaMixture prior, double q, double ebgm, double eb05, double eb95) {

    private static final int VERSION = 1;

    /** @throws InvalidInput for a negative observed, and for an expected that is not above 0 */
    public static GammaPoissonShrinker of(GammaMixture prior, int observed, double expected) {
        Check.atLeast("observed", observed, 0);
        Check.positive("expected", expected);
        var belief = prior.after(observed, expected);
        double q = belief.weight();
        double logMean = q * (Digamma.value(belief.alpha1()) - Math.log(belief.beta1()))
                + (1 - q) * (Digamma.value(belief.alpha2()) - Math.log(belief.beta2()));
        return new GammaPoissonShrinker(
                observed, expected, prior, q, Math.exp(logMean), belief.quantile(0.05), belief.quantile(0.95));
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("gamma-poisson-shrinker", VERSION),
                Map.of("prior", prior.asFields()),
                Map.of("observed", observed, "expected", expected),
                Map.of("q", q, "ebgm", ebgm, "eb05", eb05, "eb95", eb95));
    }
}
