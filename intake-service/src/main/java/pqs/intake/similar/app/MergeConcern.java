package pqs.intake.similar.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.similar.MergeRules;
import pqs.intake.similar.Merging;
import pqs.intake.similar.Mergings;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/**
 * Puts a concern together with another that tells of the same. Nothing of it is lost: it keeps its report, its steps and what triage
 * made of it, and says where it went on. Both cases are held, in the order of their ids, so that two who put them together
 * the opposite ways wait for one another.
 */
@ApplicationScoped
public class MergeConcern {

    private static final Logger LOG = Logger.getLogger(MergeConcern.class);

    private final Cases cases;
    private final ReadCase readCase;
    private final CaseDesk desk;
    private final Mergings mergings;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final MergingSteps steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    MergeConcern(
            Cases cases,
            ReadCase readCase,
            CaseDesk desk,
            Mergings mergings,
            AcknowledgeConcernBy acknowledgeBy,
            MergingSteps steps,
            Outbox outbox,
            ConcernWire wire,
            AuditTrail trail,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.readCase = readCase;
        this.desk = desk;
        this.mergings = mergings;
        this.acknowledgeBy = acknowledgeBy;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Both must be triaged by the person's organisation.
     *
     * @param seen version of the one that is merged away that the person has looked at
     * @param into reference of the concern that goes on for both, as typed
     * @throws Refused if there is no such concern for this person, somebody was quicker, or the two do not go together
     */
    public ConcernCase.Merged handle(ConcernId from, SeenVersion seen, String into) {
        // A stranger learns nothing of the other either.
        LOG.debugf("to be merged concernId=%s", readCase.find(from).facts().id());
        var other = other(into);
        // Also once before the two are held: nobody waits for a lock to read that they do not go together.
        desk.triage(from, held -> seen(held, seen, other));
        var target = other.facts().id();
        return desk.triage(from, target, (held, last) -> {
            steps.requireSeen(seen, held);
            return merge(held, last);
        });
    }

    private ConcernCase.Open seen(ConcernCase held, SeenVersion seen, ConcernCase other) {
        steps.requireSeen(seen, held);
        return MergeRules.mergeable(held, other, endOf(other));
    }

    private ConcernCase other(String typed) {
        var found = ReferenceNumber.parse(typed)
                .flatMap(reference -> QuarkusTransaction.requiringNew().call(() -> cases.find(reference)));
        var other = found.orElseThrow(() -> refused(
                "unknown-concern",
                typed.isBlank()
                        ? "Choose the concern that goes on for both, or give its reference."
                        : "There is no concern of this reference that you can see. Check it again."));
        if (!actor.get().actsFor(other.facts().commissionerCode())) {
            throw refused("other-commissioner", "Another commissioner handles the other concern.");
        }
        return other;
    }

    private static Refused refused(String code, String message) {
        return Refused.invalid(
                "invalid-merge",
                "The concerns were not put together: there is a problem.",
                List.of(new Fault("into", code, message)));
    }

    private ConcernCase.Merged merge(ConcernCase from, ConcernCase into) {
        var open = MergeRules.mergeable(from, into, endOf(into));
        var now = clock.instant();
        var by = actor.get().subject();
        var target = into.facts();
        var merged = open.mergeInto(target.id(), by, now);
        var facts = merged.facts();
        mergings.add(new Merging(ids.next(), facts.id(), target.id(), now, by, cases.dueAt(facts.id())));
        cases.save(merged, Optional.empty());
        acknowledgeBy.clock().settle(facts.id());
        steps.add(facts, target, now, StepKind.MERGED);
        steps.add(target, facts, now, StepKind.MERGED_IN);
        outbox.append(wire.outgoing(new ConcernEvent.Merged(facts, target.id(), now)));
        trail.record(MergingAudit.merged(facts, target));
        trail.record(MergingAudit.tookIn(target));
        LOG.infof("concern merged concernId=%s into=%s", facts.id(), target.id());
        return merged;
    }

    private Optional<String> endOf(ConcernCase into) {
        return into instanceof ConcernCase.Merged merged
                ? cases.find(merged.into())
                        .map(end -> end.facts().concern().reference().value())
                : Optional.empty();
    }
}
