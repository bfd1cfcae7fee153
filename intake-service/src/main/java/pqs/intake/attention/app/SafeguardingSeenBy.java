package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.ConcernId;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;

/** The deadline by which a safeguarding lead must see a concern. Joins the transaction of its caller. */
@ApplicationScoped
class SafeguardingSeenBy {

    /** Wire name of the deadline, in its rows and in events. */
    static final String NAME = "safeguarding-seen";

    private static final Logger LOG = Logger.getLogger(SafeguardingSeenBy.class);

    private final Deadlines deadlines;
    private final DeadlineSource source;
    private final Length length;
    private final Clock clock;

    SafeguardingSeenBy(Deadlines deadlines, SafeguardingPolicy policy, Clock clock) {
        this.deadlines = deadlines;
        this.source = new DeadlineSource(policy.source(), policy.reference(), policy.version());
        this.length = Length.parse(policy.seenWithin());
        this.clock = clock;
    }

    /** For a concern that is new in this transaction, in any scope. It is taken even where the calendar ends. */
    Optional<Instant> begin(ConcernId concern, Instant from) {
        return terms(concern, from).map(terms -> {
            deadlines.begin(terms);
            return Deadline.Running.start(terms).end();
        });
    }

    /** For one that stands already. In a service scope. */
    Optional<Instant> start(ConcernId concern, Instant from) {
        return terms(concern, from).map(terms -> {
            var started = deadlines.start(terms);
            LOG.debugf(
                    "deadline started concernId=%s %s", concern, started.terms().name());
            return Deadline.Running.start(terms).end();
        });
    }

    private Optional<DeadlineTerms> terms(ConcernId concern, Instant from) {
        try {
            var terms = new DeadlineTerms(
                    concern.toString(),
                    NAME,
                    source,
                    WorkingCalendar.englandAndWales(),
                    from,
                    length,
                    List.of(Level.due()));
            LOG.debugf("moments=%s", Deadline.Running.start(terms).moments());
            return Optional.of(terms);
        } catch (CalendarNotCovered uncovered) {
            LOG.errorf("concern without a safeguarding deadline concernId=%s: %s", concern, uncovered.getMessage());
            return Optional.empty();
        }
    }

    /** Before the case is locked, as firing locks them in this order too. In a service scope. */
    Optional<Deadline> hold(ConcernId concern) {
        return deadlines.lock(concern.toString(), NAME);
    }

    /** Of a deadline that is held. */
    void settle(Deadline held) {
        switch (held) {
            case Deadline.Running running -> deadlines.change(running.settle(clock.instant()));
            case Deadline.Paused paused -> deadlines.change(paused.settle(clock.instant()));
            case Deadline.Settled settled ->
                LOG.debugf(
                        "deadline was settled already subject=%s",
                        settled.terms().subject());
        }
    }

    /** In a service scope. */
    Optional<Deadline> of(ConcernId concern) {
        return Optional.ofNullable(
                deadlines.find(NAME, List.of(concern.toString())).get(concern.toString()));
    }
}
