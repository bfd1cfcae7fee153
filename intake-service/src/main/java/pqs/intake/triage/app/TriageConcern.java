package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ConcernWire;
import pqs.intake.concern.Questions;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.concern.app.Meanwhile;
import pqs.intake.concern.app.StepLog;
import pqs.intake.practitioner.PractitionerLinks;
import pqs.intake.triage.TriageAction;
import pqs.intake.triage.TriageRules;
import pqs.intake.triage.Triaged;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.outbox.Outbox;
import pqs.platform.security.CurrentActor;
import pqs.platform.version.SeenVersion;

/** Somebody of the commissioner does something with a concern: the case, its step, its deadline and its event change together. */
@ApplicationScoped
public class TriageConcern {

    private static final Logger LOG = Logger.getLogger(TriageConcern.class);

    private final CaseDesk desk;
    private final Cases cases;
    private final Steps steps;
    private final StepLog log;
    private final PractitionerLinks practitioners;
    private final AcknowledgeConcernBy acknowledgeBy;
    private final Outbox outbox;
    private final ConcernWire wire;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    TriageConcern(
            CaseDesk desk,
            Cases cases,
            Steps steps,
            StepLog log,
            PractitionerLinks practitioners,
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
        this.acknowledgeBy = acknowledgeBy;
        this.outbox = outbox;
        this.wire = wire;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param seen version of the case that the person has looked at
     * @param action made from the case as it stands, so that what may be typed can depend on it
     * @throws Refused if there is no such case for this person, another organisation triages it, somebody was quicker, or it cannot be
     *     done as the case stands
     */
    public void handle(ConcernId id, SeenVersion seen, Function<ConcernCase, TriageAction> action) {
        var person = actor.get().subject();
        desk.triage(id, standing -> {
            Meanwhile.requireSeen(seen, standing, steps);
            return done(standing, action.apply(standing), person);
        });
    }

    private ConcernId done(ConcernCase standing, TriageAction action, String person) {
        var id = standing.facts().id();
        var now = clock.instant();
        if (action instanceof TriageAction.Ask
                && Questions.waiting(steps.of(id)).isPresent()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "question-waits",
                    "The reporter has not answered your last question yet. Wait for the answer, or write a note.",
                    List.of());
        }
        var triaged = TriageRules.decide(standing, action, mergedIn(action, id), person, now);
        if (action instanceof TriageAction.Relink) {
            practitioners.unlink(id);
        }
        save(triaged);
        note(triaged, now);
        var joined = triaged.after() instanceof ConcernCase.Closed ? cases.joinedTo(id) : List.<ConcernCase.Merged>of();
        joined.forEach(one -> log.add(one.facts(), now, StepKind.JOINED_CLOSED));
        triaged.event().map(event -> told(event, joined)).map(wire::outgoing).ifPresent(outbox::append);
        trail.record(TriageAudit.done(triaged.after().facts(), action.kind()));
        LOG.infof("concern triaged concernId=%s action=%s", id, action.kind().path());
        return id;
    }

    /** Asked only where it matters. */
    private List<ConcernCase.Merged> mergedIn(TriageAction action, ConcernId id) {
        return action instanceof TriageAction.ChangeUrgency ? cases.joinedTo(id) : List.of();
    }

    private void save(Triaged triaged) {
        if (triaged.nothingDue()) {
            acknowledgeBy.clock().settle(triaged.after().facts().id());
            cases.save(triaged.after(), Optional.empty());
        } else {
            cases.save(triaged.after());
        }
    }

    private void note(Triaged triaged, Instant now) {
        log.add(triaged.after().facts(), now, triaged.step(), triaged.words());
    }

    /** The full coarse state is told, and the practitioner is part of it; an outcome is that of all that were merged into it. */
    private ConcernEvent told(ConcernEvent event, List<ConcernCase.Merged> joined) {
        return switch (event) {
            case ConcernEvent.Amended(var facts, var reason, var _, var at) ->
                new ConcernEvent.Amended(facts, reason, practitioners.of(facts.id()), at);
            case ConcernEvent.Closed closed -> closed.withJoined(joined);
            case ConcernEvent other -> other;
        };
    }
}
