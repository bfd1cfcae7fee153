package pqs.surveillance.methods.sequential;

import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Kept;
import pqs.surveillance.methods.Threshold;

/** Thresholds of Bernoulli and risk-adjusted charts, kept by their parameters: many charts share theirs. */
public final class OutcomeThresholds {

    private final Kept<Parameters, Threshold> kept;

    private record Parameters(
            RiskDistribution caseMix, double designOddsRatio, AlarmConvention convention, double wantedArl) {}

    /** @param keptMax when one more is asked for all are forgotten */
    public OutcomeThresholds(int keptMax) {
        kept = new Kept<>(
                keptMax,
                asked -> OutcomeRunLength.threshold(
                        asked.caseMix(), asked.designOddsRatio(), asked.convention(), asked.wantedArl()));
    }

    /** As {@link OutcomeRunLength#threshold} has it. */
    public Threshold of(
            RiskDistribution caseMix, double designOddsRatio, AlarmConvention convention, double wantedArl) {
        return kept.of(new Parameters(caseMix, designOddsRatio, convention, wantedArl));
    }
}
