package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.platform.deadline.Deadlines;
import pqs.platform.time.Deadline;

/**
 * The deadline of taking up a concern while it is merged away: it stands settled, and goes on where it stopped once the concern
 * stands for itself again. In a service scope.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingUpClock {

    private static final Logger LOG = Logger.getLogger(TakingUpClock.class);
    private static final String WHY = "Put together with another concern about the same";

    private final Deadlines deadlines;
    private final AcknowledgeConcernBy acknowledgeBy;

    TakingUpClock(Deadlines deadlines, AcknowledgeConcernBy acknowledgeBy) {
        this.deadlines = deadlines;
        this.acknowledgeBy = acknowledgeBy;
    }

    /** Before the case is held, as firing holds them in this order too. */
    void hold(ConcernId concern) {
        var held = deadlines.lock(concern.toString(), AcknowledgeConcernBy.NAME);
        LOG.debugf("deadline held concernId=%s there=%s", concern, held.isPresent());
    }

    void stop(ConcernId concern) {
        acknowledgeBy.settle(concern);
    }

    /**
     * Lets it run again, with the time that was left.
     *
     * @return when it ends; empty if it never had one, and then it is given one at the next start
     */
    Optional<Instant> goOn(ConcernId concern, Instant now, String by) {
        return deadlines.lock(concern.toString(), AcknowledgeConcernBy.NAME).map(found -> switch (found) {
            case Deadline.Running running -> running.end();
            case Deadline.Paused paused -> runs(paused.resume(now));
            case Deadline.Settled settled ->
                runs(new Deadline.Paused(settled.terms(), settled.history(), settled.at(), WHY, by).resume(now));
        });
    }

    private Instant runs(Deadline.Running running) {
        deadlines.change(running);
        LOG.debugf("deadline goes on subject=%s end=%s", running.terms().subject(), running.end());
        return running.end();
    }
}
