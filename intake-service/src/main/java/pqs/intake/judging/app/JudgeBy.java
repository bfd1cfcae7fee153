package pqs.intake.judging.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.app.ConcernClock;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.Length;

/** The deadline by which the harm of a concern must be judged. */
@ApplicationScoped
class JudgeBy {

    /** Wire name of the deadline, in its rows and in events. */
    static final String NAME = "judge-concern";

    private static final String NOBODY = "intake";

    private final ConcernClock concernClock;
    private final Clock clock;

    JudgeBy(Deadlines deadlines, JudgingPolicy policy, Clock clock) {
        var rule = new ConcernClock.Rule(
                new DeadlineSource(policy.source(), policy.reference(), policy.version()),
                Length.parse(policy.within()),
                Length.parse(policy.urgentWithin()));
        this.concernClock = new ConcernClock(NAME, rule, deadlines, clock);
        this.clock = clock;
    }

    ConcernClock clock() {
        return concernClock;
    }

    /**
     * From now on, or on from where it stood when the concern was not to be judged for a while. In a service scope.
     *
     * @return when it ends; empty where the calendar ends before
     */
    Optional<Instant> run(CaseFacts facts) {
        return concernClock
                .goOn(facts.id(), "there was nothing to judge meanwhile", NOBODY)
                .or(() -> concernClock.start(facts.id(), facts.urgent(), clock.instant()));
    }

    /**
     * What was marked urgent is to be judged as soon as what was urgent from the beginning. In a service scope.
     *
     * @return when it ends now; empty where that is no sooner than before
     */
    Optional<Instant> hurry(CaseFacts facts) {
        return concernClock.hurry(facts.id(), "it was marked urgent", NOBODY);
    }
}
