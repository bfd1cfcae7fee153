package pqs.intake.judging.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;
import pqs.intake.judging.ToJudge;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.platform.outbox.Outbox;

/** Nobody judged the harm of a concern in time: its case says so and the others are told. It waits on. */
@ApplicationScoped
class MarkUnjudged implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(MarkUnjudged.class);

    private final Cases cases;
    private final StepLog steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;

    MarkUnjudged(Cases cases, StepLog steps, Outbox outbox, ConcernWire wire, AuditTrail trail) {
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return JudgeBy.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var id = new ConcernId(UUID.fromString(fired.subject()));
        var standing = cases.lock(id).orElseThrow();
        if (!ToJudge.waits(standing)) {
            LOG.warnf("deadline came of a concern that is not to be judged concernId=%s", id);
            return;
        }
        var facts = standing.facts();
        steps.happened(facts, fired.at(), StepKind.JUDGING_OVERDUE);
        outbox.append(wire.outgoing(
                new ConcernEvent.Overdue(facts, fired.deadline().terms().name(), fired.dueAt(), fired.at())));
        trail.record(AuditEntry.change("concern.judging-overdue", AuditSubject.of("concern", id.value()))
                .ownedBy(facts.commissionerCode()));
    }
}
