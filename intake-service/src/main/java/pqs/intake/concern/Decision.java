package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;
import pqs.platform.personal.PersonName;

/** What becomes of a submission. */
public sealed interface Decision {

    /**
     * @param patient whom the concern is about, where the provider needs to know
     * @param practitioner whom the reporter named, if anybody
     * @param opened its case, at the commissioner of the reporting practice, which links the provider if it is as typed
     */
    record Accepted(
            Report report, Optional<NhsNumber> patient, Optional<PersonName> practitioner, ConcernCase.Received opened)
            implements Decision {}

    record Rejected(Refused why) implements Decision {}
}
