package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** {@code contracts/concern-response-overdue/v1}. */
public record ConcernResponseOverdueV1(
        @JsonUnwrapped ConcernV1 concern, UUID requestId, String requestReference, Instant dueAt, Instant overdueAt) {

    static final String TYPE = "concern-response-overdue";
    static final int VERSION = 1;
}
