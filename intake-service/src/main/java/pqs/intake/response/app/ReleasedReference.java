package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Cases;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.ReleasedPurpose;
import pqs.intake.response.RequestFacts;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditPurpose;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;

/** Opens a patient reference that was given, with a row for the practice and one for the commissioner. */
@ApplicationScoped
class ReleasedReference {

    private final Cases cases;
    private final PatientReferences patients;
    private final AuditTrail trail;

    ReleasedReference(Cases cases, PatientReferences patients, AuditTrail trail) {
        this.cases = cases;
        this.patients = patients;
        this.trail = trail;
    }

    /** Whose record it is: the provider's scope does not see that. */
    @Transactional
    CaseFacts about(RequestFacts request) {
        return cases.find(request.concern()).orElseThrow(RequestDesk::notFound).facts();
    }

    /**
     * @throws Refused if the row is not the provider's to see
     */
    @Transactional
    NhsNumber open(CaseFacts facts, ReleasedPurpose purpose) {
        var owner = ResponseAudit.ownerOf(facts);
        var opened = patients.openReleased(facts.id(), purpose, owner)
                .orElseThrow(() -> Refused.notFound("The NHS number is not given to you, or no longer."));
        if (!owner.equals(facts.commissionerCode())) {
            trail.record(AuditEntry.read(
                            "concern.patient-reference-released",
                            ResponseAudit.concern(facts),
                            AuditPurpose.of(purpose.code()))
                    .ownedBy(facts.commissionerCode()));
        }
        return opened;
    }
}
