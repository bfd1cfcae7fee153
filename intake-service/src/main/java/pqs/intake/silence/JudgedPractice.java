package pqs.intake.silence;

import java.util.Optional;

/**
 * A practice beside its peers.
 *
 * @param prediction what its peers lead to expect of it; empty where there are too few
 * @param bySize peers of known list size were compared per patient; else all practices alike
 */
public record JudgedPractice(PracticeFacts facts, PeerReports own, Optional<Prediction> prediction, boolean bySize) {

    public SilenceFinding finding() {
        return prediction
                .map(expected -> expected.low() == 0
                        ? SilenceFinding.TOO_LITTLE_DATA
                        : facts.reports() < expected.low() ? SilenceFinding.SILENT : SilenceFinding.NOT_UNUSUAL)
                .orElse(SilenceFinding.TOO_LITTLE_DATA);
    }

    /** Of practices that report as the peers do, the share with so few reports or fewer; empty where it cannot be told. */
    public Optional<Double> chance() {
        return prediction.map(expected -> expected.atMost(facts.reports()));
    }
}
