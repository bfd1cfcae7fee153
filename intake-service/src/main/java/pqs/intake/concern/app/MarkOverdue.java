package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.platform.outbox.Outbox;

/** Nobody took a concern up in time: its page says so and the others are told. It waits on. */
@ApplicationScoped
class MarkOverdue implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(MarkOverdue.class);

    private final Cases cases;
    private final StepLog steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;

    MarkOverdue(Cases cases, StepLog steps, Outbox outbox, ConcernWire wire, AuditTrail trail) {
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return AcknowledgeConcernBy.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var id = new ConcernId(UUID.fromString(fired.subject()));
        switch (cases.lock(id).orElseThrow()) {
            case ConcernCase.Received received -> {
                var facts = received.facts();
                steps.happened(facts, fired.at(), StepKind.OVERDUE);
                outbox.append(wire.outgoing(
                        new ConcernEvent.Overdue(facts, fired.deadline().terms().name(), fired.dueAt(), fired.at())));
                trail.record(ConcernAudit.overdue(facts.concern()));
            }
            case ConcernCase.Acknowledged _, ConcernCase.Closed _, ConcernCase.Withdrawn _, ConcernCase.Merged _ ->
                LOG.warnf("deadline came of a concern that is not to be taken up concernId=%s", id);
        }
    }
}
