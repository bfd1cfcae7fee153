package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.response.RequestId;
import pqs.intake.response.ResponseRequest;
import pqs.intake.response.ResponseRequests;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.DeadlineHandler;
import pqs.platform.outbox.Outbox;

/** The provider has not answered in time: both sides see it and the others are told. It can still answer. */
@ApplicationScoped
class MarkResponseOverdue implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(MarkResponseOverdue.class);

    private final ResponseRequests requests;
    private final Cases cases;
    private final ResponseSteps steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;

    MarkResponseOverdue(
            ResponseRequests requests,
            Cases cases,
            ResponseSteps steps,
            Outbox outbox,
            ConcernWire wire,
            AuditTrail trail) {
        this.requests = requests;
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
    }

    @Override
    public String deadline() {
        return AnswerBy.NAME;
    }

    @Override
    public void fired(Fired fired) {
        var id = new RequestId(UUID.fromString(fired.subject()));
        var seen = requests.find(id).orElseThrow().facts();
        var facts = cases.lock(seen.concern()).orElseThrow().facts();
        switch (requests.lock(id).orElseThrow()) {
            case ResponseRequest.Requested requested -> {
                requests.save(requested.becomeOverdue(fired.at()));
                steps.happened(facts, fired.at(), StepKind.RESPONSE_OVERDUE);
                outbox.append(wire.outgoing(new ConcernEvent.ResponseOverdue(
                        facts, id.value(), seen.reference(), fired.dueAt(), fired.at())));
                trail.record(ResponseAudit.change("overdue", seen));
            }
            case ResponseRequest.Overdue _,
                    ResponseRequest.Answered _,
                    ResponseRequest.Accepted _,
                    ResponseRequest.AskedAgain _,
                    ResponseRequest.Withdrawn _ ->
                LOG.warnf("deadline came of a question that is not waiting requestId=%s", id);
        }
    }
}
