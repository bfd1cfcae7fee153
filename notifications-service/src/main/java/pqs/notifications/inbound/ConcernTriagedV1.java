package pqs.notifications.inbound;

import org.jspecify.annotations.Nullable;

/** What {@code concern-triaged} version 1 says beside the common part, as far as a notice needs it. */
public record ConcernTriagedV1(@Nullable String step) {

    static final String TYPE = "concern-triaged";

    boolean isAcknowledgement() {
        return "acknowledged".equals(Wire.required(step, "step"));
    }

    boolean isGrading() {
        return "graded".equals(Wire.required(step, "step"));
    }

    /** Whether those who triage it have a question to the reporter. */
    boolean isQuestion() {
        return "reporter-asked".equals(Wire.required(step, "step"));
    }
}
