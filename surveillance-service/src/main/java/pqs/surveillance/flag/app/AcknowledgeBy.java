package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;
import pqs.surveillance.flag.DeadlineFacts;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.PauseLimit;

/** The deadline by which somebody must take a flag up. Joins the transaction of its caller, in a service scope. */
@ApplicationScoped
class AcknowledgeBy {

    /** Wire name of the deadline, in its rows. */
    static final String NAME = "acknowledge-flag";

    private static final Logger LOG = Logger.getLogger(AcknowledgeBy.class);

    private final Deadlines deadlines;
    private final DeadlineSource source;
    private final Length length;
    private final PauseLimit pauseLimit;
    private final DeadlineFacts facts;
    private final Clock clock;

    AcknowledgeBy(Deadlines deadlines, DeadlineFacts facts, AcknowledgementPolicy policy, Clock clock) {
        this.deadlines = deadlines;
        this.source = new DeadlineSource(policy.source(), policy.reference(), policy.version());
        this.length = Length.parse(policy.within());
        this.pauseLimit = new PauseLimit(source, Length.parse(policy.pausedAtMost()));
        this.facts = facts;
        this.clock = clock;
    }

    /** A flag is raised even where the calendar ends: it then has no deadline until somebody extends the calendar. */
    void start(FlagFacts flag, Instant from) {
        try {
            var terms = new DeadlineTerms(
                    subject(flag.id()),
                    NAME,
                    source,
                    WorkingCalendar.englandAndWales(),
                    from,
                    length,
                    List.of(Level.due()));
            requireWithinCalendar(terms);
            deadlines.start(terms);
        } catch (CalendarNotCovered uncovered) {
            LOG.errorf("flag without a deadline flagId=%s: %s", flag.id(), uncovered.getMessage());
        }
    }

    /** Asked before the transaction is touched: a failure in there would undo the flag. */
    private static void requireWithinCalendar(DeadlineTerms terms) {
        LOG.debugf("moments=%s", Deadline.Running.start(terms).moments());
    }

    /** Before the flag is locked, as firing locks them in this order too. */
    void hold(FlagId flag) {
        var held = deadlines.lock(subject(flag), NAME);
        LOG.debugf("deadline held flagId=%s there=%s", flag, held.isPresent());
    }

    /** Somebody has taken the flag up. */
    void settle(FlagId flag) {
        var now = clock.instant();
        deadlines.lock(subject(flag), NAME).ifPresent(deadline -> {
            switch (deadline) {
                case Deadline.Running running -> deadlines.change(running.settle(now));
                case Deadline.Paused paused ->
                    deadlines.change(paused.resume(PauseLimit.pausedUntil(facts.of(flag), now))
                            .settle(now));
                case Deadline.Settled _ -> LOG.debugf("deadline was settled already flagId=%s", flag);
            }
        });
    }

    /** A pause that begins ends by itself in the end. */
    void limit(PauseLimit.Pause pause, Deadline paused, Instant from) {
        deadlines.start(pauseLimit.terms(pause, paused.terms().calendar(), from));
    }

    PauseLimit pauseLimit() {
        return pauseLimit;
    }

    static String subject(FlagId flag) {
        return flag.toString();
    }
}
