package pqs.intake.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.PatientReferences;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;

/** Shows the reporting practice the patient reference of its own concern, to those who say why. The audit trail keeps it. */
@ApplicationScoped
@NotAudited("the unsealer records each opening, in the same transaction and before it opens")
public class OpenPatientReference {

    private final OwnConcerns ownConcerns;
    private final PatientReferences patients;

    public OpenPatientReference(OwnConcerns ownConcerns, PatientReferences patients) {
        this.ownConcerns = ownConcerns;
        this.patients = patients;
    }

    /**
     * @param purpose code of an {@link OpeningPurpose}, as it came
     * @throws Refused if there is no such concern of the actor's practice, it holds no patient reference, or no purpose is given
     */
    @Transactional
    public NhsNumber handle(ConcernId id, String purpose) {
        var concern = ownConcerns.receipt(id).concern();
        var why = OpeningPurpose.of(purpose)
                .filter(OpeningPurpose.OF_PRACTICE::contains)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-purpose",
                        "The patient reference was not opened: there is a problem.",
                        List.of(new Fault("purpose", "required", "Choose why you need to see it."))));
        return patients.open(concern.facts(), why)
                .orElseThrow(() -> Refused.notFound("This concern holds no patient reference."));
    }
}
