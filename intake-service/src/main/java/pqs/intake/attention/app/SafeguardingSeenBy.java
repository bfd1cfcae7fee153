package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ConcernClock;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.Length;

/** The deadline by which a safeguarding lead must see a concern, urgent or not. */
@ApplicationScoped
class SafeguardingSeenBy {

    /** Wire name of the deadline, in its rows and in events. */
    static final String NAME = "safeguarding-seen";

    private final ConcernClock clock;

    SafeguardingSeenBy(Deadlines deadlines, SafeguardingPolicy policy, Clock clock) {
        var length = Length.parse(policy.seenWithin());
        var rule = new ConcernClock.Rule(
                new DeadlineSource(policy.source(), policy.reference(), policy.version()), length, length);
        this.clock = new ConcernClock(NAME, rule, deadlines, clock);
    }

    ConcernClock clock() {
        return clock;
    }

    /** For a concern that is new in this transaction, in any scope. */
    Optional<Instant> begin(ConcernId concern, Instant from) {
        return clock.begin(concern, false, from);
    }

    /** For one that stands already. In a service scope. */
    Optional<Instant> start(ConcernId concern, Instant from) {
        return clock.start(concern, false, from);
    }
}
