package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.Meanwhile;
import pqs.intake.concern.app.StepLog;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Steps of putting together. Where nobody may be tipped off of either concern, the reporter of neither reads what was done. */
@ApplicationScoped
class MergingSteps {

    private final StepLog steps;
    private final Steps done;

    MergingSteps(StepLog steps, Steps done) {
        this.steps = steps;
        this.done = done;
    }

    /**
     * @throws Refused with what was done since, if the case is another by now
     */
    void requireSeen(SeenVersion seen, ConcernCase standing) {
        Meanwhile.requireSeen(seen, standing, done);
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
