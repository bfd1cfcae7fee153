package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.LinkRules;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.concern.StepKind;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;

/** Says which provider on the register was meant by a name as typed, and tells the world. */
@ApplicationScoped
public class LinkProvider {

    private static final Logger LOG = Logger.getLogger(LinkProvider.class);

    private final ProvidersAsTyped queue;
    private final Registers registers;
    private final Cases cases;
    private final StepLog steps;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final boolean demonstration;
    private final AuditTrail trail;

    public LinkProvider(
            ProvidersAsTyped queue,
            Registers registers,
            Cases cases,
            StepLog steps,
            Outbox outbox,
            ConcernWire wire,
            CurrentActor currentActor,
            Clock clock,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            AuditTrail trail) {
        this.trail = trail;
        this.queue = queue;
        this.registers = registers;
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.wire = wire;
        this.currentActor = currentActor;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * @throws Refused if nothing of that name waits for this actor, or the choice is wrong
     */
    @Transactional
    public Concern.Linked handle(ConcernId id, String providerCode, Optional<String> siteCode) {
        var waiting = queue.waiting(id).orElseThrow(UnlinkedQueue::notWaiting);
        var linked = LinkRules.link(waiting, registers.provider(providerCode), siteCode, demonstration);
        var now = clock.instant();
        if (!queue.link(linked, currentActor.get().subject(), now)) {
            throw LinkRules.alreadyLinked();
        }
        trail.record(ConcernAudit.providerLinked(linked, caseLinked(linked, now)));
        LOG.infof(
                "provider linked concernId=%s providerCode=%s",
                id, linked.place().provider());
        return linked;
    }

    /** One that no longer counts is linked for the record, and the others are told nothing. */
    private CaseFacts caseLinked(Concern.Linked linked, Instant now) {
        var before = cases.lock(linked.facts().id()).orElseThrow(ReadCase::notFound);
        var facts = before.facts().at(linked.place());
        cases.save(before.withFacts(facts));
        steps.add(facts, now, StepKind.PROVIDER_LINKED);
        switch (before) {
            case ConcernCase.Received _, ConcernCase.Acknowledged _, ConcernCase.Closed _ ->
                outbox.append(wire.outgoing(new ConcernEvent.Amended(
                        facts, ConcernEvent.Amendment.PROVIDER_LINKED, Optional.empty(), now)));
            case ConcernCase.Withdrawn _, ConcernCase.Merged _ ->
                LOG.infof("linked for the record alone concernId=%s", facts.id());
        }
        return facts;
    }
}
