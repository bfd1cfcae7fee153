package pqs.intake.similar.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.intake.similar.Mergings;
import pqs.platform.audit.AuditTrail;
import pqs.platform.outbox.Outbox;

/** Makes a concern stand for itself again, exactly as it stood before. In a service scope, with its case held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Separation {

    private static final Logger LOG = Logger.getLogger(Separation.class);
    private static final String WHY = "Put together with another concern about the same";

    private final Cases cases;
    private final Mergings mergings;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;
    private final Clock clock;

    Separation(
            Cases cases,
            Mergings mergings,
            AcknowledgeConcernBy acknowledgeBy,
            Outbox outbox,
            ConcernWire wire,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.mergings = mergings;
        this.acknowledgeBy = acknowledgeBy;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes down a step of a case. */
    interface StepWriter {
        void add(CaseFacts facts, CaseFacts other, Instant at, StepKind kind);
    }

    ConcernCase.Open separate(ConcernCase.Merged merged, String by, StepWriter steps) {
        var now = clock.instant();
        var open = merged.unmerge();
        var facts = open.facts();
        var merging = mergings.standing(facts.id()).orElseThrow();
        cases.save(
                open,
                switch (open) {
                    case ConcernCase.Received _ -> acknowledgeBy.clock().goOn(facts.id(), WHY, by);
                    case ConcernCase.Acknowledged _ -> merging.dueBefore();
                });
        mergings.separated(merging, now, by);
        var other = cases.find(merged.into()).orElseThrow().facts();
        steps.add(facts, other, now, StepKind.UNMERGED);
        steps.add(other, facts, now, StepKind.UNMERGED_OUT);
        outbox.append(wire.outgoing(new ConcernEvent.Unmerged(facts, merged.into(), now)));
        trail.record(MergingAudit.separated(facts, other));
        LOG.infof("concern separated concernId=%s from=%s", facts.id(), merged.into());
        return open;
    }
}
