package pqs.intake.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.feedback.Feedback;
import pqs.intake.feedback.Feedbacks;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.CurrentActor;

/** What a practice said of how its concern was handled, to that practice. */
@NotAudited("a practice's own two answers")
@ApplicationScoped
public class ReadFeedback {

    /** A concern, what was said of it, and whether that may be said or changed now. */
    public record Said(ConcernCase standing, Optional<Feedback> feedback, boolean maySay) {}

    /** How far back lists and summaries go. */
    public static final Duration PERIOD = Duration.ofDays(365);

    private final Cases cases;
    private final Feedbacks feedbacks;
    private final CurrentActor actor;
    private final Clock clock;

    ReadFeedback(Cases cases, Feedbacks feedbacks, CurrentActor actor, Clock clock) {
        this.cases = cases;
        this.feedbacks = feedbacks;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws pqs.platform.fault.Refused if there is no such concern of the actor's practice
     */
    @Transactional
    public Said of(ConcernId id) {
        var standing = cases.find(id)
                .filter(found ->
                        actor.get().actsFor(found.facts().concern().practice().value()))
                .orElseThrow(ReadCase::notFound);
        var feedback = feedbacks.find(id);
        boolean maySay = standing instanceof ConcernCase.Closed
                && feedback.map(given -> given.mayChange(clock.instant())).orElse(true);
        return new Said(standing, feedback, maySay);
    }
}
