package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Cases;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.Report;
import pqs.intake.concern.Step;
import pqs.intake.concern.Steps;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.practice.Practice;
import pqs.intake.practice.Practices;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.platform.audit.AuditTrail;
import pqs.platform.audit.TrailLine;
import pqs.platform.audit.TrailReader;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;

/** Reads a case in the scope of whoever asks. A lead finds only what calls for a lead of that kind. */
@ApplicationScoped
public class CaseInSight {

    /**
     * A case without its report.
     *
     * @param dueAt when the next thing about it is due
     * @param provider as the register has it; empty while it is as typed
     * @param ours the reader's commissioner triages it; else it is to be read only
     */
    public record Brief(ConcernCase standing, Optional<Instant> dueAt, Optional<Provider> provider, boolean ours) {}

    /**
     * A case with its report.
     *
     * @param report as its reporter has put it right since
     * @param practice that reported it; empty if the directory has none of that code
     * @param steps in the order of time
     * @param practitionerHeld the name of a practitioner is held, sealed
     * @param trail who has seen or changed it, newest first
     */
    public record Whole(
            Brief brief,
            Report report,
            Optional<Practice> practice,
            List<Step> steps,
            boolean practitionerHeld,
            List<TrailLine> trail) {
        public Whole {
            steps = List.copyOf(steps);
            trail = List.copyOf(trail);
        }
    }

    private final Cases cases;
    private final Concerns concerns;
    private final Steps steps;
    private final Practitioners practitioners;
    private final Providers providers;
    private final Practices practices;
    private final Sights sights;
    private final CurrentActor actor;
    private final AuditTrail trail;
    private final TrailReader reader;

    CaseInSight(
            Cases cases,
            Concerns concerns,
            Steps steps,
            Practitioners practitioners,
            Providers providers,
            Practices practices,
            Sights sights,
            CurrentActor actor,
            AuditTrail trail,
            TrailReader reader) {
        this.cases = cases;
        this.concerns = concerns;
        this.steps = steps;
        this.practitioners = practitioners;
        this.providers = providers;
        this.practices = practices;
        this.sights = sights;
        this.actor = actor;
        this.trail = trail;
        this.reader = reader;
    }

    /**
     * @throws Refused if there is none for this person
     */
    @Transactional
    public Brief brief(ConcernId id) {
        var standing = cases.find(id).filter(this::inSight).orElseThrow(ReadCase::notFound);
        return new Brief(
                standing,
                cases.nextDue(id),
                standing.facts().place().flatMap(place -> providers.find(place.provider())),
                actor.get().actsFor(standing.facts().commissionerCode()));
    }

    /**
     * Reads the report too, which leaves a row in the audit trail.
     *
     * @throws Refused if there is none for this person
     */
    @Transactional
    public Whole whole(ConcernId id) {
        var brief = brief(id);
        var facts = brief.standing().facts();
        trail.record(TriageAudit.read(facts));
        var report = concerns.find(id).orElseThrow(ReadCase::notFound);
        return new Whole(
                brief,
                new Report(brief.standing().asItStands(report.concern()), report.circumstances(), report.account()),
                practices.find(facts.concern().practice()),
                brief.ours()
                        ? steps.of(id)
                        : steps.of(id).stream().map(Step::toldToOthers).toList(),
                practitioners.holds(id),
                reader.of(TriageAudit.subject(facts)));
    }

    /** Empty if nothing of this number is in sight. */
    @Transactional
    public Optional<ConcernId> find(ReferenceNumber reference) {
        return cases.find(reference)
                .filter(this::inSight)
                .map(found -> found.facts().id());
    }

    private boolean inSight(ConcernCase found) {
        return sights.current().shows(found.facts().attention());
    }
}
