package pqs.intake.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import pqs.intake.feedback.FeedbackSummary;
import pqs.intake.feedback.Feedbacks;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** How reporters found the handling of the concerns that the actor's commissioner triages. Single answers are shown to nobody else. */
@NotAudited("shows sums over five answers at least")
@ApplicationScoped
public class AddUpFeedback {

    private static final Scope SCOPE = new Scope.Service("intake.feedback-summary");

    private final InScope inScope;
    private final CurrentActor actor;
    private final Scopes scopes;

    AddUpFeedback(InScope inScope, CurrentActor actor, Scopes scopes) {
        this.inScope = inScope;
        this.actor = actor;
        this.scopes = scopes;
    }

    /** Over the last year. */
    public FeedbackSummary handle() {
        var commissioners = actor.get().organisations();
        return scopes.callAs(SCOPE, () -> inScope.summary(commissioners));
    }

    /** What needs the service's scope: the answers are not the commissioner's to see. */
    @NotAudited("shows sums over five answers at least")
    @ApplicationScoped
    static class InScope {

        private final Feedbacks feedbacks;
        private final Clock clock;

        InScope(Feedbacks feedbacks, Clock clock) {
            this.feedbacks = feedbacks;
            this.clock = clock;
        }

        @Transactional
        FeedbackSummary summary(Set<String> commissioners) {
            return feedbacks.summary(commissioners, clock.instant().minus(ReadFeedback.PERIOD));
        }
    }
}
