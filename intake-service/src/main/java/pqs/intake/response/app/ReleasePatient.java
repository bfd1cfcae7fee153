package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernCase.Done;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Faults;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.StepKind;
import pqs.intake.concern.app.CaseDesk;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.response.PatientRelease;
import pqs.intake.response.PatientReleases;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;

/** Somebody of the commissioner gives the patient reference to the provider, deliberately and with a reason, and may end that. */
@ApplicationScoped
public class ReleasePatient {

    private final CaseDesk desk;
    private final PatientReferences patients;
    private final PatientReleases releases;
    private final ResponseSteps steps;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail trail;

    ReleasePatient(
            CaseDesk desk,
            PatientReferences patients,
            PatientReleases releases,
            ResponseSteps steps,
            CurrentActor actor,
            Ids ids,
            Clock clock,
            AuditTrail trail) {
        this.desk = desk;
        this.patients = patients;
        this.releases = releases;
        this.steps = steps;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Gives it. Where the reporter asked to stay unknown to the provider, that needs a second word: a patient has one practice.
     *
     * @param leadsToPractice whoever gives it has read that it leads the provider to the practice, and wants it all the same
     * @throws Refused if the concern is not open or its provider not known, it holds no patient reference, or it is given already
     */
    public void release(ConcernId id, String reason, boolean leadsToPractice) {
        desk.triage(id, standing -> {
            var now = clock.instant();
            var facts = standing.facts();
            var why = wanted(facts, reason, leadsToPractice, now);
            var active = new PatientRelease.Active(new PatientRelease.Facts(
                    ids.next(),
                    facts.id(),
                    receiver(standing),
                    why,
                    new Done(now, actor.get().subject())));
            if (releases.active(id).isPresent()) {
                throw RequestDesk.late("released-already", "The provider can see the NHS number already.");
            }
            releases.add(active);
            steps.add(facts, now, StepKind.PATIENT_RELEASED);
            trail.record(ResponseAudit.released(active, facts));
            return active;
        });
    }

    private static String wanted(CaseFacts facts, String typed, boolean leadsToPractice, Instant now) {
        var faults = new Faults();
        var reason = Reasons.read(faults, typed, now);
        if (facts.confidential() && !leadsToPractice) {
            faults.add(
                    "leadsToPractice",
                    "reporter-would-be-known",
                    "The reporter asked to stay unknown to the provider, and the NHS number leads it to the practice."
                            + " Confirm that it is to be given all the same, or leave it.");
        }
        if (!faults.none()) {
            throw Refused.invalid(
                    "invalid-release", "The NHS number was not given: there is a problem.", faults.list());
        }
        return reason.orElseThrow();
    }

    /**
     * Ends it: the provider does not see it any more. What it has seen, it has seen.
     *
     * @throws Refused if it is not given, or no reason is
     */
    public void end(ConcernId id, String reason) {
        desk.triage(id, standing -> {
            var now = clock.instant();
            var why = Reasons.read(reason, "Nothing was ended: there is a problem.", now);
            var active = releases.active(id)
                    .orElseThrow(() -> RequestDesk.late("not-released", "The provider cannot see it: nothing to end."));
            end(active, standing.facts(), why, now);
            return active;
        });
    }

    /** Joins the transaction in which the case changed. */
    void endFor(CaseFacts facts, String why, Instant now) {
        releases.active(facts.id()).ifPresent(active -> end(active, facts, why, now));
    }

    private void end(PatientRelease.Active active, CaseFacts facts, String why, Instant now) {
        var ended = active.end(why, actor.get().subject(), now);
        releases.end(ended);
        trail.record(ResponseAudit.ended(ended, facts));
    }

    private ProviderCode receiver(ConcernCase standing) {
        var facts = standing.facts();
        if (!(standing instanceof ConcernCase.Acknowledged)) {
            throw RequestDesk.late(
                    "not-open", "The NHS number is given only while somebody is looking into the concern.");
        }
        if (!patients.holds(facts.id())) {
            throw new Refused(
                    Refused.Kind.CONFLICT, "no-patient-reference", "This concern holds no NHS number.", List.of());
        }
        return facts.place()
                .map(ProviderPlace::provider)
                .orElseThrow(() -> RequestDesk.late(
                        "provider-not-linked",
                        "The provider of this concern is not known yet. Link it to the register first."));
    }
}
