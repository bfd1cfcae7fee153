package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;

/** Steps of putting together. Where nobody may be tipped off of either concern, the reporter of neither reads what was done. */
@ApplicationScoped
class MergingSteps {

    private final StepLog steps;

    MergingSteps(StepLog steps) {
        this.steps = steps;
    }

    /** Done by the person signed in; says the reference of the other. */
    void add(CaseFacts facts, CaseFacts other, Instant at, StepKind kind) {
        var reference = Optional.of(other.concern().reference().value());
        if (isSensitive(facts, other)) {
            steps.addSensitive(facts, at, kind, reference);
        } else {
            steps.add(facts, at, kind, reference);
        }
    }

    /** Happened by itself. */
    void happened(CaseFacts facts, CaseFacts other, Instant at, StepKind kind) {
        if (isSensitive(facts, other)) {
            steps.happenedSensitive(facts, at, kind);
        } else {
            steps.happened(facts, at, kind);
        }
    }

    private static boolean isSensitive(CaseFacts facts, CaseFacts other) {
        return facts.isSensitive() || other.isSensitive();
    }
}
