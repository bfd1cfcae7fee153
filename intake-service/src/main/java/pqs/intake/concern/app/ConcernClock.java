package pqs.intake.concern.app;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
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

/**
 * One of the deadlines that a concern has, of one name and by one rule. Joins the transaction of its caller; all but {@link #begin} in a
 * service scope. Whoever holds a deadline and its case holds the deadline first, as firing does.
 */
public final class ConcernClock {

    private static final Logger LOG = Logger.getLogger(ConcernClock.class);

    /**
     * How long it is, and who says so.
     *
     * @param urgentLength for a concern that is urgent
     */
    public record Rule(DeadlineSource source, Length length, Length urgentLength) {}

    private final String name;
    private final Rule rule;
    private final Deadlines deadlines;
    private final Clock clock;

    /** @param name on the wire, in its rows and in events */
    public ConcernClock(String name, Rule rule, Deadlines deadlines, Clock clock) {
        this.name = name;
        this.rule = rule;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * For a concern that is new in this transaction, in any scope. It is taken even where the calendar ends: it then has no deadline until
     * somebody extends the calendar.
     *
     * @return when it ends
     */
    public Optional<Instant> begin(ConcernId concern, boolean urgent, Instant from) {
        return terms(concern, urgent, from).map(terms -> {
            deadlines.begin(terms);
            return Deadline.Running.start(terms).end();
        });
    }

    /**
     * For a concern that stands and has none of this name, such as one that came before there was such a deadline.
     *
     * @return when it ends; empty where the calendar ends before
     */
    public Optional<Instant> start(ConcernId concern, boolean urgent, Instant from) {
        return terms(concern, urgent, from).map(terms -> {
            var started = deadlines.start(terms);
            LOG.debugf(
                    "deadline started concernId=%s %s", concern, started.terms().name());
            return Deadline.Running.start(terms).end();
        });
    }

    private Optional<DeadlineTerms> terms(ConcernId concern, boolean urgent, Instant from) {
        try {
            var terms = new DeadlineTerms(
                    concern.toString(),
                    name,
                    rule.source(),
                    WorkingCalendar.englandAndWales(),
                    from,
                    urgent ? rule.urgentLength() : rule.length(),
                    List.of(Level.due()));
            LOG.debugf("moments=%s", Deadline.Running.start(terms).moments());
            return Optional.of(terms);
        } catch (CalendarNotCovered uncovered) {
            LOG.errorf("concern without the deadline %s concernId=%s: %s", name, concern, uncovered.getMessage());
            return Optional.empty();
        }
    }

    /** Until the transaction ends it neither fires nor changes. */
    public void hold(ConcernId concern) {
        LOG.debugf(
                "deadline held name=%s concernId=%s there=%s",
                name, concern, held(concern).isPresent());
    }

    private Optional<Deadline> held(ConcernId concern) {
        return deadlines.lock(concern.toString(), name);
    }

    /** What it was for was done, or is not to be done any more. */
    public void settle(ConcernId concern) {
        held(concern).ifPresent(held -> {
            switch (held) {
                case Deadline.Running running -> deadlines.change(running.settle(clock.instant()));
                case Deadline.Paused paused -> deadlines.change(paused.settle(clock.instant()));
                case Deadline.Settled _ ->
                    LOG.debugf("deadline was settled already name=%s concernId=%s", name, concern);
            }
        });
    }

    /**
     * Lets one that was settled run again with the time that was left then.
     *
     * @param why nothing was to be done meanwhile
     * @param by subject of whoever lets it
     * @return when it ends; empty if the concern never had one
     */
    public Optional<Instant> goOn(ConcernId concern, String why, String by) {
        var now = clock.instant();
        return held(concern)
                .map(held -> switch (held) {
                    case Deadline.Running running -> running;
                    case Deadline.Paused paused -> kept(paused.resume(now));
                    case Deadline.Settled settled ->
                        kept(new Deadline.Paused(settled.terms(), settled.history(), settled.at(), why, by)
                                .resume(now));
                })
                .map(Deadline.Running::end);
    }

    /**
     * From now on no more time is left than for a concern that was urgent from the beginning.
     *
     * @param by subject of whoever says that it is urgent
     * @return when it ends now; empty where that is no sooner than before, or it does not run
     */
    public Optional<Instant> hurry(ConcernId concern, String why, String by) {
        var now = clock.instant();
        return held(concern)
                .filter(Deadline.Running.class::isInstance)
                .map(Deadline.Running.class::cast)
                .filter(running -> !running.isOver(now))
                .flatMap(running -> {
                    var hurried = running.shorten(new Shortening(rule.urgentLength(), why, by, now));
                    return hurried.equals(running)
                            ? Optional.empty()
                            : Optional.of(kept(hurried).end());
                });
    }

    private Deadline.Running kept(Deadline.Running running) {
        deadlines.change(running);
        return running;
    }

    /** By concern; those that have none are left out. */
    public Map<ConcernId, Deadline> of(Collection<ConcernId> concerns) {
        var bySubject = concerns.stream().collect(Collectors.toMap(ConcernId::toString, id -> id));
        return deadlines.find(name, bySubject.keySet()).entrySet().stream()
                .collect(Collectors.toMap(entry -> bySubject.get(entry.getKey()), Map.Entry::getValue));
    }

    public Optional<Deadline> of(ConcernId concern) {
        return Optional.ofNullable(of(List.of(concern)).get(concern));
    }
}
