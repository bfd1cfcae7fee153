package pqs.surveillance.methods.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.MethodVersion;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.cusum.ScoreCusum;
import pqs.surveillance.methods.cusum.ScoreState;

/**
 * Risk-adjusted CUSUM of outcomes, each with its own expected probability of failure: S_t = max(0, S_(t-1) + W_t) with
 * the {@link OutcomeWeights} of its risk (Steiner, Cook, Farewell and Treasure 2000). With S &gt;= h and {@link
 * ResetPolicy#TO_ZERO_AT_ALARM} it reproduces {@code racusum} of R's cusum 0.4.1; that package writes a chart for odds
 * ratios below 1 with the sign turned, limit and all, here every chart rises towards its alarm.
 */
public final class RiskAdjustedCusum {

    public static final MethodVersion VERSION = new MethodVersion("risk-adjusted-cusum", 1);

    private final double oddsRatio;
    private final ScoreCusum chart;

    /**
     * @param oddsRatio R that the chart is tuned for, above 0 and not 1; below 1 it watches for improvement
     * @param h threshold above 0, in units of the log-likelihood ratio
     */
    public RiskAdjustedCusum(double oddsRatio, double h, AlarmConvention convention, ResetPolicy reset) {
        this(oddsRatio, h, convention, reset, HeadStart.ZERO);
    }

    /** From 0, or from half the threshold. */
    public RiskAdjustedCusum(
            double oddsRatio, double h, AlarmConvention convention, ResetPolicy reset, HeadStart headStart) {
        OutcomeWeights.requireOddsRatio(oddsRatio);
        Check.positive("h", h);
        this.oddsRatio = oddsRatio;
        chart = new ScoreCusum(h, convention, reset, headStart);
    }

    /** Before any outcome. */
    public ScoreState start() {
        return chart.start();
    }

    /**
     * @param risks expected probabilities of failure, from 0 to 1
     * @param outcomes 1 for a failure, 0 for a success, in the order in which they came
     */
    public OutcomePath path(double[] risks, int[] outcomes) {
        Check.sameLength("outcomes", outcomes.length, "risks", risks.length);
        Check.counts("outcomes", outcomes);
        var states = new ArrayList<ScoreState>(outcomes.length);
        var state = start();
        for (int i = 0; i < outcomes.length; i++) {
            OutcomeWeights.requireRisk("risks[" + i + "]", risks[i]);
            OutcomeWeights.requireOutcome("outcomes[" + i + "]", outcomes[i]);
            state = next(state, risks[i], outcomes[i]);
            states.add(state);
        }
        return OutcomePath.of(states);
    }

    /** One more outcome. */
    public ScoreState next(ScoreState state, double risk, int outcome) {
        OutcomeWeights.requireOutcome("outcome", outcome);
        return chart.next(state, OutcomeWeights.of(risk, oddsRatio).of(outcome));
    }

    /**
     * Everything about the chart after these outcomes. p is the bound exp(−S): in control exp of the sum of weights is
     * a martingale of mean 1 whatever the risks are, so by Ville's inequality S is s or more at a given point with
     * probability at most exp(−s). A head start of h/2 adds exp(−(s − h/2)).
     *
     * @param howComputed how the threshold was come by, such as {@link OutcomeRunLength#threshold} says
     * @param caseMix the risks that ARL0 supposes, as a rule those of a baseline
     * @param outcomesPerYear how many are expected
     */
    public MethodResult result(
            double[] risks, int[] outcomes, String howComputed, RiskDistribution caseMix, double outcomesPerYear) {
        return result(risks, outcomes, path(risks, outcomes), howComputed, caseMix, outcomesPerYear);
    }

    /** Of a path that was followed outcome by outcome. */
    MethodResult result(
            double[] risks,
            int[] outcomes,
            OutcomePath path,
            String howComputed,
            RiskDistribution caseMix,
            double outcomesPerYear) {
        Check.positive("outcomesPerYear", outcomesPerYear);
        return path.result(
                VERSION,
                Map.of(
                        "oddsRatio", oddsRatio,
                        "reset", chart.reset().words(),
                        "headStart", chart.headStart().name(),
                        "caseMixRisks", caseMix.risks(),
                        "caseMixFractions", caseMix.fractions(),
                        "outcomesPerYear", outcomesPerYear),
                Map.of(
                        "risks", Arrays.stream(risks).boxed().toList(),
                        "outcomes", Arrays.stream(outcomes).boxed().toList()),
                new Threshold(chart.h(), chart.convention(), howComputed),
                start().statistic(),
                OutcomeRunLength.of(caseMix, oddsRatio, 1, chart.h(), chart.convention(), chart.headStart()),
                outcomesPerYear);
    }
}
