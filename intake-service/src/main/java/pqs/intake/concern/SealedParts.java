package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.personal.NhsNumber;
import pqs.platform.personal.PersonName;

/**
 * The parts of a submission that are sealed, and so not in its digest: whether something sent again says the same there is told by
 * keyed pseudonyms. What cannot be read is never the same.
 */
public record SealedParts(PatientReferences patients, Practitioners practitioners) {

    public boolean areThoseOf(ConcernId taken, Submission again) {
        return samePatient(taken, again) && samePractitioner(taken, again);
    }

    private boolean samePatient(ConcernId taken, Submission again) {
        var typed = again.patientReference();
        Optional<NhsNumber> patient = typed.blank() ? Optional.empty() : NhsNumber.parse(typed.revealed());
        return patient.isPresent() != typed.blank() && patients.matches(taken, patient);
    }

    private boolean samePractitioner(ConcernId taken, Submission again) {
        var typed = again.details().practitioner();
        Optional<PersonName> name = typed.blank() ? Optional.empty() : PersonName.parse(typed.revealed());
        return name.isPresent() != typed.blank() && practitioners.matches(taken, name);
    }
}
