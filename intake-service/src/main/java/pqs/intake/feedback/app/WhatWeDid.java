package pqs.intake.feedback.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.feedback.Feedbacks;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.CurrentActor;

/** What came of what a practice said in the last year: the outcomes as its reporters were told them. */
@NotAudited("outcomes were written for this practice to read")
@ApplicationScoped
public class WhatWeDid {

    /** Something that was said, and what came of it; the provider as the register has it now. */
    public record Done(ConcernCase.Closed concern, Optional<Provider> provider) {}

    public static final int ROWS_MAX = 200;

    private final Feedbacks feedbacks;
    private final Providers providers;
    private final CurrentActor actor;
    private final Clock clock;

    WhatWeDid(Feedbacks feedbacks, Providers providers, CurrentActor actor, Clock clock) {
        this.feedbacks = feedbacks;
        this.providers = providers;
        this.actor = actor;
        this.clock = clock;
    }

    /** The newest first, at most {@link #ROWS_MAX}. */
    @Transactional
    public List<Done> handle() {
        var since = clock.instant().minus(ReadFeedback.PERIOD);
        return feedbacks.closed(actor.get().organisations(), since, ROWS_MAX).stream()
                .map(closed ->
                        new Done(closed, closed.facts().place().flatMap(place -> providers.find(place.provider()))))
                .toList();
    }
}
