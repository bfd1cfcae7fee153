package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** {@code contracts/concern-response-requested/v1}. */
public record ConcernResponseRequestedV1(
        @JsonUnwrapped ConcernV1 concern, UUID requestId, String requestReference, Instant dueAt, Instant requestedAt) {

    static final String TYPE = "concern-response-requested";
    static final int VERSION = 1;
}
