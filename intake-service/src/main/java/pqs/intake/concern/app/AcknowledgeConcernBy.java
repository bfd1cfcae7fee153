package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.Length;

/** The deadline by which somebody must take a concern up. */
@ApplicationScoped
public class AcknowledgeConcernBy {

    /** Wire name of the deadline, in its rows and in events. */
    public static final String NAME = "acknowledge-concern";

    private final ConcernClock clock;

    AcknowledgeConcernBy(Deadlines deadlines, TriagePolicy policy, Clock clock) {
        var rule = new ConcernClock.Rule(
                new DeadlineSource(policy.source(), policy.reference(), policy.version()),
                Length.parse(policy.acknowledgeWithin()),
                Length.parse(policy.acknowledgeUrgentWithin()));
        this.clock = new ConcernClock(NAME, rule, deadlines, clock);
    }

    public ConcernClock clock() {
        return clock;
    }

    /** For a concern that is new in this transaction: from when it was reported. */
    Optional<Instant> begin(CaseFacts facts) {
        return clock.begin(facts.id(), facts.urgent(), facts.concern().reportedAt());
    }
}
