package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.platform.deadline.Deadlines;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.DeadlineDecision;
import pqs.surveillance.flag.DeadlineFacts;
import pqs.surveillance.flag.DeadlineRules;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.PauseLimit;

/**
 * A pause has lasted as long as one may: the time to take the flag up runs again, from that moment and not from when this
 * process came to it. One that somebody has ended before is left as it is.
 */
@ApplicationScoped
class EndPause implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(EndPause.class);

    private final Deadlines deadlines;
    private final Flags flags;
    private final DeadlineFacts facts;
    private final AcknowledgeBy acknowledgeBy;
    private final AuditTrail trail;

    EndPause(Deadlines deadlines, Flags flags, DeadlineFacts facts, AcknowledgeBy acknowledgeBy, AuditTrail trail) {
        this.deadlines = deadlines;
        this.flags = flags;
        this.facts = facts;
        this.acknowledgeBy = acknowledgeBy;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return PauseLimit.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var pause = PauseLimit.Pause.parse(fired.subject());
        var deadline = deadlines
                .lock(AcknowledgeBy.subject(pause.flag()), AcknowledgeBy.NAME)
                .orElseThrow();
        var flag = flags.lock(pause.flag()).orElseThrow();
        // A later decision means that somebody has ended this pause already.
        if (facts.of(pause.flag()).size() != pause.number()) {
            return;
        }
        var outcome = DeadlineRules.decide(
                flag,
                deadline,
                new DeadlineDecision.Resume(),
                Acknowledger.BY_ITSELF,
                fired.dueAt(),
                acknowledgeBy.pauseLimit());
        switch (outcome) {
            case DeadlineRules.Changed(var changed, var fact) -> {
                deadlines.change(changed);
                facts.add(pause.flag(), pause.number() + 1, fact);
                trail.record(FlagAudit.decided(flag, fact));
            }
            // Nobody may miss that a flag stays without a date: tried again, and counted as a failure, until the year's
            // bank
            // holidays are entered.
            case DeadlineRules.NotPossible(var obstacle)
            when obstacle == DeadlineRules.Obstacle.BEYOND_THE_CALENDAR ->
                throw new IllegalStateException("a pause of a flag cannot end: the calendar does not reach so far");
            case DeadlineRules.NotPossible(var obstacle) ->
                LOG.infof("pause of a flag had ended already flagId=%s because=%s", pause.flag(), obstacle);
        }
    }
}
