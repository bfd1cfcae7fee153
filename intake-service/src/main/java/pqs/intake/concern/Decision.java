package pqs.intake.concern;

import pqs.platform.fault.Refused;

/** What becomes of a submission. */
public sealed interface Decision {

    /**
     * @param commissionerCode commissioner of the reporting practice, which links the provider if it is as typed
     */
    record Accepted(Report report, String commissionerCode, ConcernEvent event) implements Decision {}

    record Rejected(Refused why) implements Decision {}
}
