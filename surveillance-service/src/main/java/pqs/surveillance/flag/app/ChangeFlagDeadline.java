package pqs.surveillance.flag.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import pqs.platform.audit.AuditTrail;
import pqs.platform.deadline.Deadlines;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.version.SeenVersion;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.DeadlineDecision;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.DeadlineFacts;
import pqs.surveillance.flag.DeadlineRules;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.PauseLimit;

/**
 * Somebody pauses, resumes or extends the deadline of a flag, for all who see it. Whether there is such a flag is asked in
 * that person's scope; what follows is done in a service scope, as deadlines are. No event goes out: nobody was told the
 * date, and the flag's page and the trail tell what became of it (ADR 0031).
 */
@ApplicationScoped
public class ChangeFlagDeadline {

    private static final Scope CHANGING = new Scope.Service("surveillance.flag-deadline-change");

    private final ReadFlags readFlags;
    private final SevereHarm severeHarm;
    private final Flags flags;
    private final Deadlines deadlines;
    private final DeadlineFacts facts;
    private final AcknowledgeBy acknowledgeBy;
    private final CurrentActor actor;
    private final Scopes scopes;
    private final Clock clock;
    private final AuditTrail trail;

    ChangeFlagDeadline(
            ReadFlags readFlags,
            SevereHarm severeHarm,
            Flags flags,
            Deadlines deadlines,
            DeadlineFacts facts,
            AcknowledgeBy acknowledgeBy,
            CurrentActor actor,
            Scopes scopes,
            Clock clock,
            AuditTrail trail) {
        this.readFlags = readFlags;
        this.severeHarm = severeHarm;
        this.flags = flags;
        this.deadlines = deadlines;
        this.facts = facts;
        this.acknowledgeBy = acknowledgeBy;
        this.actor = actor;
        this.scopes = scopes;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Carries out a decision of the signed-in person.
     *
     * @param seen version of the deadline that the person has looked at
     * @throws Refused if there is no such flag or deadline for this person, the words or numbers are not in order, somebody
     *     was quicker, or it is too late
     */
    public void handle(FlagId id, DeadlineDecision decision, SeenVersion seen) {
        var looked = readFlags.find(id).flag();
        var visible = looked.facts().id();
        DeadlineWording.requireFit(decision);
        if (!(decision instanceof DeadlineDecision.Resume) && severeHarm.isReported(looked)) {
            throw DeadlineWording.refused(DeadlineRules.Obstacle.SEVERE_HARM);
        }
        var person = actor.get();
        var by = new Acknowledger(person.subject(), person.organisationCode());
        scopes.runAs(CHANGING, () -> QuarkusTransaction.requiringNew().run(() -> decide(visible, decision, by, seen)));
    }

    /** How long a pause lasts at most, in words such as “5 working days”. */
    public String pauseAtMost() {
        return acknowledgeBy.pauseLimit().length().words();
    }

    /** Locks the deadline before the flag, as firing does. */
    private void decide(FlagId id, DeadlineDecision decision, Acknowledger by, SeenVersion seen) {
        var deadline =
                deadlines.lock(AcknowledgeBy.subject(id), AcknowledgeBy.NAME).orElseThrow(DeadlineWording::noDeadline);
        var flag = flags.lock(id).orElseThrow(ReadFlags::notFound);
        var soFar = facts.of(id);
        var decided = soFar.size();
        if (!seen.isCurrent(FlagDeadline.version(decided))) {
            throw Refused.stale(
                    "deadline-changed",
                    "Somebody else has changed this deadline since you looked at it. Nothing was changed.",
                    FlagDeadline.version(decided),
                    List.of());
        }
        var now = clock.instant();
        if (PauseLimit.pausedUntil(soFar, now).isBefore(now)) {
            throw DeadlineWording.pauseEnds();
        }
        switch (DeadlineRules.decide(flag, deadline, decision, by, now, acknowledgeBy.pauseLimit())) {
            case DeadlineRules.NotPossible(var obstacle) -> throw DeadlineWording.refused(obstacle);
            case DeadlineRules.Changed(var changed, var fact) -> {
                deadlines.change(changed);
                facts.add(id, decided + 1, fact);
                if (fact instanceof DeadlineFact.Paused paused) {
                    acknowledgeBy.limit(new PauseLimit.Pause(id, decided + 1), changed, paused.at());
                }
                trail.record(FlagAudit.decided(flag, fact));
            }
        }
    }
}
