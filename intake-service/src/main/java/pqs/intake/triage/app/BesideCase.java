package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import pqs.intake.concern.PatientReferences;
import pqs.intake.concern.app.AcknowledgeConcernBy;
import pqs.platform.audit.NotAudited;

/** What stands beside a case and is seen by services alone. In a service scope. */
@NotAudited("says when something is due, and that something is held; opens nothing")
@ApplicationScoped
class BesideCase {

    private final AcknowledgeConcernBy acknowledgeBy;
    private final PatientReferences patients;

    BesideCase(AcknowledgeConcernBy acknowledgeBy, PatientReferences patients) {
        this.acknowledgeBy = acknowledgeBy;
        this.patients = patients;
    }

    @Transactional
    ReadTriage.Detail of(CaseInSight.Whole whole) {
        var id = whole.brief().standing().facts().id();
        return new ReadTriage.Detail(whole, acknowledgeBy.clock().of(id), patients.holds(id));
    }
}
