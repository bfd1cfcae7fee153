package pqs.intake.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.StepLog;
import pqs.intake.feedback.Feedback;
import pqs.intake.feedback.FeedbackRules;
import pqs.intake.feedback.Feedbacks;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** The reporter's practice says how its concern was handled, once it has an outcome; and may change that for a while. */
@ApplicationScoped
public class GiveFeedback {

    private final CaseDesk desk;
    private final Feedbacks feedbacks;
    private final StepLog steps;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Clock clock;

    GiveFeedback(CaseDesk desk, Feedbacks feedbacks, StepLog steps, AuditTrail trail, CurrentActor actor, Clock clock) {
        this.desk = desk;
        this.feedbacks = feedbacks;
        this.steps = steps;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws Refused if there is no such concern of the actor's practice, it has no outcome, or something is wrong
     */
    public Feedback handle(ConcernId id, FeedbackRules.Sent sent) {
        return desk.report(id, standing -> keep(standing, sent));
    }

    private Feedback keep(ConcernCase standing, FeedbackRules.Sent sent) {
        var facts = standing.facts();
        var before = feedbacks.find(facts.id());
        var feedback = FeedbackRules.decide(standing, before, sent, clock.instant());
        feedbacks.keep(feedback, standing, actor.get().subject());
        if (before.isEmpty()) {
            steps.add(facts, feedback.changedAt(), StepKind.FEEDBACK_GIVEN, Optional.empty());
        }
        trail.record(AuditEntry.change(
                        "concern.feedback-given",
                        AuditSubject.of("concern", facts.id().value()))
                .ownedBy(facts.concern().practice().value()));
        return feedback;
    }
}
