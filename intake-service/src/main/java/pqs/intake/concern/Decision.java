package pqs.intake.concern;

import java.util.Optional;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;

/** What becomes of a submission. */
public sealed interface Decision {

    /**
     * @param patient whom the concern is about, where the provider needs to know
     * @param commissionerCode commissioner of the reporting practice, which links the provider if it is as typed
     */
    record Accepted(Report report, Optional<NhsNumber> patient, String commissionerCode, ConcernEvent event)
            implements Decision {}

    record Rejected(Refused why) implements Decision {}
}
