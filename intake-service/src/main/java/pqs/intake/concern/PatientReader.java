package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.personal.NhsNumber;
import pqs.platform.personal.TypedPersonal;

/** Reads the patient reference, which may be left out. What is said of it never quotes it. */
final class PatientReader {

    private final Faults faults;
    private final boolean demonstration;

    PatientReader(Faults faults, boolean demonstration) {
        this.faults = faults;
        this.demonstration = demonstration;
    }

    /** Empty if it was left out, and also where there is a fault. */
    Optional<NhsNumber> read(TypedPersonal typed) {
        if (typed.blank()) {
            return Optional.empty();
        }
        var number = NhsNumber.parse(typed.revealed());
        if (number.isEmpty()) {
            return faults.add(
                    "patientReference",
                    "not-an-nhs-number",
                    "This is not an NHS number: check its ten digits again, or leave it out.");
        }
        if (demonstration && !number.get().ofTestRange()) {
            return faults.add(
                    "patientReference",
                    "not-a-test-number",
                    "This is a demonstration, and no real NHS number belongs in it. Use one that begins with 999, or leave it out.");
        }
        return number;
    }
}
