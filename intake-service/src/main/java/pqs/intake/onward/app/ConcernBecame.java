package pqs.intake.onward.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.attention.app.CallLeads;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.Meanwhile;
import pqs.intake.concern.app.StepLog;
import pqs.intake.onward.BecameForm;
import pqs.intake.onward.Onward;
import pqs.intake.onward.OnwardId;
import pqs.intake.onward.OnwardItems;
import pqs.intake.onward.OnwardRules;
import pqs.intake.onward.StatutoryBody;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/**
 * Writes down what a concern became, and tells the others, who may follow it. Where that is safeguarding or fraud, its leads are
 * called from the same transaction on, as if it had been reported so.
 */
@ApplicationScoped
public class ConcernBecame {

    private static final Logger LOG = Logger.getLogger(ConcernBecame.class);
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseDesk desk;
    private final Cases cases;
    private final CallLeads leads;
    private final OnwardItems items;
    private final StepLog steps;
    private final Steps done;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    ConcernBecame(
            CaseDesk desk,
            Cases cases,
            CallLeads leads,
            OnwardItems items,
            StepLog steps,
            Steps done,
            Outbox outbox,
            ConcernWire wire,
            AuditTrail trail,
            CurrentActor actor,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.leads = leads;
        this.items = items;
        this.steps = steps;
        this.done = done;
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param seen version of the case that the person has looked at
     * @throws Refused if there is no such concern for this person, somebody was quicker, nobody has taken it up, or there is anything to mend
     */
    public Onward handle(ConcernId concern, SeenVersion seen, BecameForm form) {
        return desk.triage(concern, held -> {
            Meanwhile.requireSeen(seen, held, done);
            var now = clock.instant();
            var item = OnwardRules.became(
                    held,
                    form,
                    new OnwardId(ids.next()),
                    now,
                    LocalDate.ofInstant(now, ENGLAND),
                    actor.get().subject());
            var facts = item.follows(held.facts());
            items.add(item, facts);
            if (!facts.equals(held.facts())) {
                cases.save(held.withFacts(facts));
                leads.called(facts, now);
            }
            if (item.sensitive()) {
                steps.addSensitive(facts, now, StepKind.BECAME, Optional.of(item.inWords()));
            } else {
                steps.add(facts, now, StepKind.BECAME, Optional.of(item.inWords()));
            }
            outbox.append(wire.outgoing(new ConcernEvent.Reclassified(
                    facts,
                    item.id().value(),
                    item.kind().code(),
                    item.body().map(StatutoryBody::code),
                    item.sensitive(),
                    now)));
            trail.record(OnwardAudit.became(item, facts));
            LOG.infof("concern became more concernId=%s onwardId=%s", facts.id(), item.id());
            return item;
        });
    }
}
