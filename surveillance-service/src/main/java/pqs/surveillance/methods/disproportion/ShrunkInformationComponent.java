package pqs.surveillance.methods.disproportion;

import java.util.Map;
import org.apache.commons.statistics.distribution.GammaDistribution;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;

/**
 * The information component as a shrunk ratio of observed and expected reports.
 *
 * <p>O is Poisson(E μ) and μ has the prior Gamma(½, rate ½), so afterwards Gamma(O + ½, rate E + ½):
 *
 * <pre>  IC = log2((O + ½) / (E + ½)),   IC025 = log2(2.5 % quantile of Gamma(O + ½, rate E + ½)),  IC975 likewise</pre>
 *
 * The expectation may come from anywhere, a stratified one ({@link StratifiedExpectation}) included.
 *
 * <p>Source: G. N. Norén, J. Hopstadius and A. Bate, Statistical Methods in Medical Research 22 (2013) 57–69.
 *
 * @param observed O
 * @param expected E, above 0
 */
public record ShrunkInformationComponent(int observed, double expected, double ic, double lower025, double upper975) {

    private static final int VERSION = 1;

    /** @throws InvalidInput for a negative observed, and for an expected that is not above 0 */
    public static ShrunkInformationComponent of(int observed, double expected) {
        Check.atLeast("observed", observed, 0);
        Check.positive("expected", expected);
        var belief = GammaDistribution.of(observed + 0.5, 1 / (expected + 0.5));
        return new ShrunkInformationComponent(
                observed,
                expected,
                binary((observed + 0.5) / (expected + 0.5)),
                binary(belief.inverseCumulativeProbability(0.025)),
                binary(belief.inverseSurvivalProbability(0.025)));
    }

    private static double binary(double value) {
        return Math.log(value) / Math.log(2);
    }

    public MethodResult toResult() {
        return MethodResult.of(
                new MethodVersion("shrunk-information-component", VERSION),
                Map.of("prior", "Gamma(1/2, rate 1/2)"),
                Map.of("observed", observed, "expected", expected),
                Map.of("ic", ic, "lower025", lower025, "upper975", upper975));
    }
}
