package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import pqs.intake.concern.Cases;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.Practitioners;
import pqs.intake.concern.Report;
import pqs.intake.concern.Step;
import pqs.intake.concern.Steps;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.Provider;
import pqs.intake.provider.Providers;
import pqs.platform.audit.AuditTrail;
import pqs.platform.audit.TrailLine;
import pqs.platform.audit.TrailReader;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.platform.security.CurrentActor;

/** What a practice sees of its own concerns. Another practice's concern is answered as one that does not exist. */
@ApplicationScoped
public class OwnConcerns {

    /** A concern, what became of it, and its provider as the register has it now; empty while it is as typed, or if the register lost it. */
    public record Listed(Concern concern, ConcernCase standing, Optional<Provider> provider) {}

    /**
     * What its reporter is told of it at once, without what was reported.
     *
     * @param dueAt when the next thing about it is due
     * @param urgent as it was reported
     */
    public record Receipt(Concern concern, Optional<Provider> provider, Optional<Instant> dueAt, boolean urgent) {}

    /**
     * A report in full.
     *
     * @param report as its reporter has put it right since, and about the provider that it is linked to now
     * @param standing what became of it
     * @param dueAt when the next thing about it is due
     * @param steps what was done with it, in the order of time
     * @param patientHeld a patient reference is held, sealed
     * @param practitionerHeld the name of a practitioner is held, sealed
     * @param trail who has seen or changed it, newest first
     */
    public record Detail(
            Report report,
            ConcernCase standing,
            Optional<Instant> dueAt,
            Optional<Provider> provider,
            List<Step> steps,
            boolean patientHeld,
            boolean practitionerHeld,
            List<TrailLine> trail) {

        public Detail {
            steps = List.copyOf(steps);
            trail = List.copyOf(trail);
        }
    }

    private final Concerns concerns;
    private final Cases cases;
    private final Steps steps;
    private final Practitioners practitioners;
    private final Providers providers;
    private final PatientReferences patients;
    private final CurrentActor currentActor;
    private final AuditTrail trail;
    private final TrailReader reader;

    public OwnConcerns(
            Concerns concerns,
            Cases cases,
            Steps steps,
            Practitioners practitioners,
            Providers providers,
            PatientReferences patients,
            CurrentActor currentActor,
            AuditTrail trail,
            TrailReader reader) {
        this.trail = trail;
        this.reader = reader;
        this.concerns = concerns;
        this.cases = cases;
        this.steps = steps;
        this.practitioners = practitioners;
        this.providers = providers;
        this.patients = patients;
        this.currentActor = currentActor;
    }

    @Transactional
    public Slice<Listed> list(PageRequest<UUID> page) {
        var practices = currentActor.get().organisations().stream()
                .flatMap(code -> PracticeCode.parse(code).stream())
                .toList();
        return listed(concerns.ofPractices(practices, page));
    }

    private Slice<Listed> listed(Slice<Concern> own) {
        var standing = cases.find(
                own.rows().stream().map(concern -> concern.facts().id()).toList());
        return own.map(concern -> listed(concern, standing(standing, concern)));
    }

    private Listed listed(Concern reported, ConcernCase standing) {
        var now = standing.asItStands(reported);
        return new Listed(now, standing, providerOf(now));
    }

    private static ConcernCase standing(Map<ConcernId, ConcernCase> standing, Concern concern) {
        return Objects.requireNonNull(standing.get(concern.facts().id()), "every concern has a case");
    }

    /** Empty if there is none of this number, or it is another practice's. */
    @Transactional
    public Optional<ConcernId> find(ReferenceNumber reference) {
        return concerns.find(reference)
                .filter(this::isOwn)
                .map(concern -> concern.facts().id());
    }

    /**
     * Reads no words of the report, so that it leaves no row in the trail.
     *
     * @throws Refused if there is no such concern of the actor's practice
     */
    @Transactional
    public Receipt receipt(ConcernId id) {
        var report = own(id);
        var now = cases.find(id).orElseThrow().asItStands(report.concern());
        return new Receipt(
                now, providerOf(now), cases.dueAt(id), report.circumstances().urgent());
    }

    /**
     * @throws Refused if there is no such concern of the actor's practice
     */
    @Transactional
    public Detail detail(ConcernId id) {
        var report = own(id);
        trail.record(ConcernAudit.read(report.concern().facts()));
        var standing = cases.find(id).orElseThrow();
        var now = standing.asItStands(report.concern());
        return new Detail(
                new Report(now, report.circumstances(), report.account()),
                standing,
                cases.dueAt(id),
                providerOf(now),
                steps.of(id),
                patients.holds(id),
                practitioners.holds(id),
                reader.of(ConcernAudit.subject(report.concern().facts())));
    }

    private Report own(ConcernId id) {
        return concerns.find(id)
                .filter(found -> isOwn(found.concern()))
                .orElseThrow(() -> Refused.notFound("There is no such concern, or it is not your practice's."));
    }

    private boolean isOwn(Concern concern) {
        return currentActor.get().actsFor(concern.facts().practice().value());
    }

    private Optional<Provider> providerOf(Concern concern) {
        return concern instanceof Concern.Linked linked
                ? providers.find(linked.place().provider())
                : Optional.empty();
    }
}
