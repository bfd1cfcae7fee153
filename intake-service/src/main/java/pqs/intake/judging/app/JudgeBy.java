package pqs.intake.judging.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** The deadline by which the harm of a concern must be judged. Joins the transaction of its caller, which runs in a service scope. */
@ApplicationScoped
class JudgeBy {

    /** Wire name of the deadline, in its rows and in events. */
    static final String NAME = "judge-concern";

    private static final Logger LOG = Logger.getLogger(JudgeBy.class);

    private static final String NOBODY = "intake";

    private final Deadlines deadlines;
    private final DeadlineSource source;
    private final Length length;
    private final Length urgentLength;
    private final Clock clock;

    JudgeBy(Deadlines deadlines, JudgingPolicy policy, Clock clock) {
        this.deadlines = deadlines;
        this.source = new DeadlineSource(policy.source(), policy.reference(), policy.version());
        this.length = Length.parse(policy.within());
        this.urgentLength = Length.parse(policy.urgentWithin());
        this.clock = clock;
    }

    /**
     * From now on, or on from where it stood when the concern was not to be judged for a while.
     *
     * @return when it ends; empty where the calendar ends before
     */
    Optional<Instant> run(CaseFacts facts) {
        var now = clock.instant();
        return hold(facts.id())
                .map(held -> goOn(held, now))
                .or(() -> terms(facts, now).map(terms -> (Deadline.Running) deadlines.start(terms)))
                .map(Deadline.Running::end);
    }

    private Deadline.Running goOn(Deadline held, Instant now) {
        return switch (held) {
            case Deadline.Running running -> running;
            case Deadline.Paused paused -> kept(paused.resume(now));
            case Deadline.Settled settled ->
                kept(new Deadline.Paused(
                                settled.terms(),
                                settled.history(),
                                settled.at(),
                                "there was nothing to judge meanwhile",
                                NOBODY)
                        .resume(now));
        };
    }

    private Deadline.Running kept(Deadline.Running running) {
        deadlines.change(running);
        return running;
    }

    /**
     * What was marked urgent is to be judged as soon as what was urgent from the beginning.
     *
     * @return when it ends now; empty where that is no sooner than before
     */
    Optional<Instant> hurry(ConcernId concern) {
        var now = clock.instant();
        return hold(concern)
                .filter(Deadline.Running.class::isInstance)
                .map(Deadline.Running.class::cast)
                .filter(running -> !running.isOver(now))
                .flatMap(running -> {
                    var hurried = running.shorten(new Shortening(urgentLength, "it was marked urgent", NOBODY, now));
                    return hurried.equals(running)
                            ? Optional.empty()
                            : Optional.of(kept(hurried).end());
                });
    }

    void settle(ConcernId concern) {
        var now = clock.instant();
        hold(concern).ifPresent(held -> {
            switch (held) {
                case Deadline.Running running -> deadlines.change(running.settle(now));
                case Deadline.Paused paused -> deadlines.change(paused.settle(now));
                case Deadline.Settled _ -> LOG.debugf("deadline was settled already concernId=%s", concern);
            }
        });
    }

    /** Before the case is locked, as firing locks them in this order too. */
    Optional<Deadline> hold(ConcernId concern) {
        return deadlines.lock(concern.toString(), NAME);
    }

    Optional<Deadline> of(ConcernId concern) {
        return Optional.ofNullable(
                deadlines.find(NAME, List.of(concern.toString())).get(concern.toString()));
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
            LOG.errorf("concern without a deadline to judge it concernId=%s: %s", facts.id(), uncovered.getMessage());
            return Optional.empty();
        }
    }
}
