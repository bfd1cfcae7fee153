package pqs.intake.attention.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import pqs.intake.attention.Call;
import pqs.intake.attention.Calls;
import pqs.intake.attention.Lead;
import pqs.intake.attention.SeenWords;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.app.StepLog;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** Notes that a lead has seen a concern: the deadline is held first, then the case, as firing does. In a service scope. */
@ApplicationScoped
class NoteSeen {

    private static final Logger LOG = Logger.getLogger(NoteSeen.class);

    private final Calls calls;
    private final SafeguardingSeenBy seenBy;
    private final Cases cases;
    private final StepLog steps;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuditTrail trail;

    NoteSeen(
            Calls calls,
            SafeguardingSeenBy seenBy,
            Cases cases,
            StepLog steps,
            CurrentActor actor,
            Clock clock,
            AuditTrail trail) {
        this.calls = calls;
        this.seenBy = seenBy;
        this.cases = cases;
        this.steps = steps;
        this.actor = actor;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    void handle(ConcernId id, List<Lead> leads, SeenWords seen) {
        seenBy.clock().hold(id);
        var standing = cases.lock(id).orElseThrow(ReadCase::notFound);
        var waiting = calls.of(id).stream()
                .filter(call -> call.seen().isEmpty())
                .map(Call::lead)
                .filter(leads::contains)
                .toList();
        if (waiting.isEmpty()) {
            throw seenAlready();
        }
        var facts = standing.facts();
        var person = actor.get();
        var now = clock.instant();
        for (var lead : waiting) {
            calls.markSeen(id, lead, new Call.Seen(now, person.subject(), person.organisationCode(), seen.follows()));
            if (lead == Lead.SAFEGUARDING) {
                seenBy.clock().settle(id);
            }
            cases.save(standing);
            steps.addSensitive(facts, now, lead.seen(), Optional.of(seen.told()));
            trail.record(AuditEntry.change("concern." + lead.code() + "-saw", AuditSubject.of("concern", id.value()))
                    .ownedBy(facts.commissionerCode()));
            LOG.infof("concern seen concernId=%s lead=%s", id, lead.code());
        }
    }

    static Refused seenAlready() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "seen-already",
                "It is marked as seen already. Nothing was changed. Those who triage it can write a note.",
                List.of());
    }
}
