package pqs.intake.reporter.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.attention.app.CallLeads;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.StepLog;
import pqs.intake.practitioner.PractitionerLinks;
import pqs.intake.reporter.FollowUp;
import pqs.intake.reporter.FollowUpRules;
import pqs.intake.reporter.FollowedUp;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;

/** Somebody of the practice adds to its own concern, puts it right, answers a question or takes it back. */
@ApplicationScoped
public class FollowUpConcern {

    private static final Logger LOG = Logger.getLogger(FollowUpConcern.class);

    private final CaseDesk desk;
    private final Cases cases;
    private final Steps steps;
    private final StepLog log;
    private final PractitionerLinks practitioners;
    private final CallLeads leads;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    FollowUpConcern(
            CaseDesk desk,
            Cases cases,
            Steps steps,
            StepLog log,
            PractitionerLinks practitioners,
            CallLeads leads,
            AcknowledgeConcernBy acknowledgeBy,
            Outbox outbox,
            ConcernWire wire,
            CurrentActor actor,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.cases = cases;
        this.steps = steps;
        this.log = log;
        this.practitioners = practitioners;
        this.leads = leads;
        this.acknowledgeBy = acknowledgeBy;
        this.outbox = outbox;
        this.wire = wire;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * How it stands after that.
     *
     * @throws Refused if there is no such concern of this person's practice, or it cannot be done as the concern stands
     */
    public ConcernCase handle(ConcernId id, FollowUp followUp) {
        var person = actor.get().subject();
        return desk.report(id, standing -> {
            var now = clock.instant();
            var done = FollowUpRules.decide(standing, followUp, steps.of(id), person, now);
            save(done);
            hurry(followUp, done.after());
            log.add(done.after().facts(), now, done.step(), Optional.of(done.words()));
            tellWhereItGoesOn(done, now);
            callLeads(followUp, done, now);
            done.event().map(this::withPractitioner).map(wire::outgoing).ifPresent(outbox::append);
            trail.record(AuditEntry.change(followUp.action(), AuditSubject.of("concern", id.value()))
                    .ownedBy(done.after().facts().concern().practice().value()));
            LOG.infof("concern followed up concernId=%s action=%s", id, followUp.action());
            return done.after();
        });
    }

    private void save(FollowedUp done) {
        if (done.after() instanceof ConcernCase.Withdrawn withdrawn) {
            acknowledgeBy.clock().settle(withdrawn.facts().id());
            cases.save(withdrawn, Optional.empty());
        } else {
            cases.save(done.after());
        }
    }

    /** What has become urgent is to be taken up as soon as what was urgent from the beginning. */
    private void hurry(FollowUp followUp, ConcernCase after) {
        if (followUp instanceof FollowUp.Correction
                && after instanceof ConcernCase.Received received
                && received.facts().urgent()) {
            var id = received.facts().id();
            acknowledgeBy
                    .clock()
                    .hurry(
                            id,
                            "its reporter says that it is urgent",
                            actor.get().subject())
                    .ifPresent(dueAt -> cases.setDue(id, dueAt));
        }
    }

    /** Of one that was merged, whoever triages looks at the one that goes on for it. */
    private void tellWhereItGoesOn(FollowedUp done, Instant now) {
        if (done.after() instanceof ConcernCase.Merged merged) {
            var said = merged.facts().concern().reference().value() + ": " + done.words();
            log.add(cases.goesOnFor(merged).facts(), now, StepKind.JOINED_ADDED, Optional.of(said));
        }
    }

    private void callLeads(FollowUp followUp, FollowedUp done, Instant now) {
        if (followUp instanceof FollowUp.Correction) {
            leads.called(done.after().facts(), now);
        }
    }

    /** The full coarse state is told, and the practitioner is part of it. */
    private ConcernEvent withPractitioner(ConcernEvent event) {
        return event instanceof ConcernEvent.Amended(var facts, var reason, var _, var at)
                ? new ConcernEvent.Amended(facts, reason, practitioners.of(facts.id()), at)
                : event;
    }
}
