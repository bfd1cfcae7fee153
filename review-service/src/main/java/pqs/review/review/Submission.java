package pqs.review.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.review.flag.FlagId;

/** A request to open a review, read once at the edge: everything wrong with it is said at the same time. */
public record Submission(FlagId flag, Reason reason, SubmissionId id) {

    /**
     * Reads what was sent.
     *
     * @throws Refused with a fault for each field to mend
     */
    public static Submission parse(String flagId, String reason, String submissionId) {
        var faults = new ArrayList<Fault>();
        var flag = FlagId.parse(flagId.strip());
        if (flag.isEmpty()) {
            faults.add(new Fault("flagId", "not-a-flag", "Name the flag by its id. Start from the page of the flag."));
        }
        Reason.faultIn(reason).ifPresent(faults::add);
        var id = SubmissionId.parse(submissionId);
        if (id.isEmpty()) {
            faults.add(new Fault(
                    "submissionId",
                    "not-a-submission-id",
                    "Use 8 to 100 letters, digits, hyphens or underscores, chosen anew for each review."));
        }
        return valid(flag, reason, id, faults);
    }

    private static Submission valid(
            Optional<FlagId> flag, String reason, Optional<SubmissionId> id, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-review", "The review could not be opened.", faults);
        }
        return new Submission(flag.orElseThrow(), new Reason(reason), id.orElseThrow());
    }

    /** Whether a review is what this submission asked for. */
    public boolean isOf(Review review) {
        return review.flag().equals(flag)
                && review.reason().equals(reason)
                && review.submission().equals(id);
    }
}
