package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.intake.attention.Calls;
import pqs.intake.attention.Lead;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.StepLog;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.platform.outbox.Outbox;

/** No safeguarding lead saw a concern the same day: its case says so and the others are told. It waits on, whatever becomes of the rest. */
@ApplicationScoped
class MarkUnseen implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(MarkUnseen.class);

    private final Calls calls;
    private final Cases cases;
    private final StepLog steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;

    MarkUnseen(Calls calls, Cases cases, StepLog steps, Outbox outbox, ConcernWire wire, AuditTrail trail) {
        this.calls = calls;
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return SafeguardingSeenBy.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var id = new ConcernId(UUID.fromString(fired.subject()));
        var facts = cases.lock(id).orElseThrow().facts();
        boolean waits = calls.of(id).stream()
                .anyMatch(
                        call -> call.lead() == Lead.SAFEGUARDING && call.seen().isEmpty());
        if (!waits) {
            LOG.warnf("deadline came of a concern that was seen concernId=%s", id);
            return;
        }
        steps.happened(facts, fired.at(), StepKind.SAFEGUARDING_OVERDUE);
        outbox.append(wire.outgoing(
                new ConcernEvent.Overdue(facts, fired.deadline().terms().name(), fired.dueAt(), fired.at())));
        trail.record(AuditEntry.change("concern.safeguarding-overdue", AuditSubject.of("concern", id.value()))
                .ownedBy(facts.commissionerCode()));
    }
}
