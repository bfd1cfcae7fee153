package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;

/** Steps that have to do with the provider. Of a concern of which nobody may be tipped off, the reporter is told that it is being handled. */
@ApplicationScoped
class ResponseSteps {

    private final StepLog steps;

    ResponseSteps(StepLog steps) {
        this.steps = steps;
    }

    /** Done by the person signed in. */
    void add(CaseFacts facts, Instant at, StepKind kind) {
        if (facts.isSensitive()) {
            steps.addSensitive(facts, at, kind, Optional.empty());
        } else {
            steps.add(facts, at, kind);
        }
    }

    /** Happened by itself. */
    void happened(CaseFacts facts, Instant at, StepKind kind) {
        if (facts.isSensitive()) {
            steps.happenedSensitive(facts, at, kind);
        } else {
            steps.happened(facts, at, kind);
        }
    }
}
