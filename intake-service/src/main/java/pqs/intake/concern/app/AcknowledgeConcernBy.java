package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.Shortening;
import pqs.platform.time.WorkingCalendar;

/** The deadline by which somebody must take a concern up. Joins the transaction of its caller. */
@ApplicationScoped
public class AcknowledgeConcernBy {

    /** Wire name of the deadline, in its rows and in events. */
    public static final String NAME = "acknowledge-concern";

    private static final String BECAME_URGENT = "its reporter says that it is urgent";

    private static final Logger LOG = Logger.getLogger(AcknowledgeConcernBy.class);

    private final Deadlines deadlines;
    private final DeadlineSource source;
    private final Length length;
    private final Length urgentLength;
    private final Clock clock;

    AcknowledgeConcernBy(Deadlines deadlines, TriagePolicy policy, Clock clock) {
        this.deadlines = deadlines;
        this.source = new DeadlineSource(policy.source(), policy.reference(), policy.version());
        this.length = Length.parse(policy.acknowledgeWithin());
        this.urgentLength = Length.parse(policy.acknowledgeUrgentWithin());
        this.clock = clock;
    }

    /**
     * For a concern that is new in this transaction. It is taken even where the calendar ends: it then has no deadline until
     * somebody extends the calendar.
     *
     * @return when it ends
     */
    Optional<Instant> begin(CaseFacts facts) {
        return terms(facts, facts.concern().reportedAt()).map(terms -> {
            deadlines.begin(terms);
            return Deadline.Running.start(terms).end();
        });
    }

    /** For one that has none, such as one that came before there were deadlines. In a service scope. */
    Optional<Instant> start(CaseFacts facts, Instant from) {
        return terms(facts, from).map(terms -> {
            deadlines.start(terms);
            return Deadline.Running.start(terms).end();
        });
    }

    private Optional<DeadlineTerms> terms(CaseFacts facts, Instant from) {
        try {
            var terms = new DeadlineTerms(
                    facts.id().toString(),
                    NAME,
                    source,
                    WorkingCalendar.englandAndWales(),
                    from,
                    facts.urgent() ? urgentLength : length,
                    List.of(Level.due()));
            LOG.debugf("moments=%s", Deadline.Running.start(terms).moments());
            return Optional.of(terms);
        } catch (CalendarNotCovered uncovered) {
            LOG.errorf("concern without a deadline concernId=%s: %s", facts.id(), uncovered.getMessage());
            return Optional.empty();
        }
    }

    /** Before the case is locked, as firing locks them in this order too. In a service scope. */
    void hold(ConcernId concern) {
        var held = deadlines.lock(concern.toString(), NAME);
        LOG.debugf("deadline held concernId=%s there=%s", concern, held.isPresent());
    }

    /** Somebody has taken it up, or there is nothing to take up any more. In a service scope. */
    public void settle(ConcernId concern) {
        var now = clock.instant();
        deadlines.lock(concern.toString(), NAME).ifPresent(deadline -> {
            switch (deadline) {
                case Deadline.Running running -> deadlines.change(running.settle(now));
                case Deadline.Paused paused -> deadlines.change(paused.settle(now));
                case Deadline.Settled _ -> LOG.debugf("deadline was settled already concernId=%s", concern);
            }
        });
    }

    /**
     * Its reporter says later that it is urgent: from then on no more time is left than for one that was urgent from the beginning. In a
     * service scope.
     *
     * @param by subject of whoever says so
     * @return when it ends now; empty where that is no sooner than before, or nothing waits to be taken up
     */
    public Optional<Instant> hurry(ConcernId concern, String by) {
        var now = clock.instant();
        return deadlines.lock(concern.toString(), NAME).flatMap(deadline -> switch (deadline) {
            case Deadline.Running running
            when !running.isOver(now) -> {
                var hurried = running.shorten(new Shortening(urgentLength, BECAME_URGENT, by, now));
                if (hurried.equals(running)) {
                    yield Optional.empty();
                }
                deadlines.change(hurried);
                yield Optional.of(hurried.end());
            }
            case Deadline.Running _, Deadline.Paused _, Deadline.Settled _ -> Optional.empty();
        });
    }

    /** By concern; those that have none are left out. In a service scope. */
    public Map<ConcernId, Deadline> of(Collection<ConcernId> concerns) {
        var bySubject = concerns.stream().collect(Collectors.toMap(ConcernId::toString, id -> id));
        return deadlines.find(NAME, bySubject.keySet()).entrySet().stream()
                .collect(Collectors.toMap(entry -> bySubject.get(entry.getKey()), Map.Entry::getValue));
    }
}
