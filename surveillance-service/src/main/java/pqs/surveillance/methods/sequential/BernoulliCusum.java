package pqs.surveillance.methods.sequential;

import java.util.Arrays;
import java.util.Map;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.cusum.ScoreState;

/**
 * Bernoulli CUSUM: outcomes of which each fails with the same probability p0 where nothing is wrong, tested for odds R
 * times as high (Reynolds and Stoumbos, Journal of Quality Technology 1999): the {@link RiskAdjustedCusum} of one risk.
 * With S &gt;= h it reproduces {@code cusum} of R's cusum 0.4.1, with {@link ResetPolicy#TO_ZERO_AT_ALARM} for its
 * {@code reset = TRUE} and {@link ResetPolicy#NEVER} for {@code FALSE}. That package turns a p0 above 0.5 into 1 − p0
 * without turning the outcomes, which tests another hypothesis; here p0 is taken as it is given.
 */
public final class BernoulliCusum {

    public static final MethodVersion VERSION = new MethodVersion("bernoulli-cusum", 1);

    private final double p0;
    private final double oddsRatio;
    private final double h;
    private final AlarmConvention convention;
    private final ResetPolicy reset;
    private final HeadStart headStart;
    private final RiskAdjustedCusum chart;

    /**
     * @param p0 probability of failure in control, between 0 and 1
     * @param oddsRatio R, above 0 and not 1; below 1 the chart watches for improvement
     * @param h threshold above 0
     */
    public BernoulliCusum(double p0, double oddsRatio, double h, AlarmConvention convention, ResetPolicy reset) {
        this(p0, oddsRatio, h, convention, reset, HeadStart.ZERO);
    }

    /** From 0, or from half the threshold. */
    public BernoulliCusum(
            double p0, double oddsRatio, double h, AlarmConvention convention, ResetPolicy reset, HeadStart headStart) {
        Check.probability("p0", p0);
        this.p0 = p0;
        this.oddsRatio = oddsRatio;
        this.h = h;
        this.convention = convention;
        this.reset = reset;
        this.headStart = headStart;
        chart = new RiskAdjustedCusum(oddsRatio, h, convention, reset, headStart);
    }

    public OutcomeWeights weights() {
        return OutcomeWeights.of(p0, oddsRatio);
    }

    /** Before any outcome. */
    public ScoreState start() {
        return chart.start();
    }

    /** @param outcomes 1 for a failure, 0 for a success, in the order in which they came */
    public OutcomePath path(int[] outcomes) {
        double[] risks = new double[outcomes.length];
        Arrays.fill(risks, p0);
        return chart.path(risks, outcomes);
    }

    /** One more outcome. */
    public ScoreState next(ScoreState state, int outcome) {
        return chart.next(state, p0, outcome);
    }

    /**
     * Everything about the chart after these outcomes; p is the bound of {@link RiskAdjustedCusum#result}.
     *
     * @param howComputed how the threshold was come by
     * @param outcomesPerYear how many are expected
     */
    public MethodResult result(int[] outcomes, String howComputed, double outcomesPerYear) {
        return result(outcomes, path(outcomes), howComputed, outcomesPerYear);
    }

    /** Of a path that was followed outcome by outcome. */
    MethodResult result(int[] outcomes, OutcomePath path, String howComputed, double outcomesPerYear) {
        Check.positive("outcomesPerYear", outcomesPerYear);
        return path.result(
                VERSION,
                Map.of(
                        "p0", p0,
                        "oddsRatio", oddsRatio,
                        "reset", reset.words(),
                        "headStart", headStart.name(),
                        "outcomesPerYear", outcomesPerYear),
                Map.of("outcomes", Arrays.stream(outcomes).boxed().toList()),
                new Threshold(h, convention, howComputed),
                start().statistic(),
                OutcomeRunLength.of(RiskDistribution.single(p0), oddsRatio, 1, h, convention, headStart),
                outcomesPerYear);
    }
}
