package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** {@code contracts/concern-response-received/v1}. */
public record ConcernResponseReceivedV1(
        @JsonUnwrapped ConcernV1 concern, UUID requestId, String requestReference, boolean inTime, Instant receivedAt) {

    static final String TYPE = "concern-response-received";
    static final int VERSION = 1;
}
