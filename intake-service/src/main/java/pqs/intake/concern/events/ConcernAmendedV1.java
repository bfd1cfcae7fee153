package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code contracts/concern-amended/v1}. */
public record ConcernAmendedV1(
        @JsonUnwrapped ConcernV1 concern,
        Instant amendedAt,
        String reason,
        @Nullable UUID practitionerId) {

    static final String TYPE = "concern-amended";
    static final int VERSION = 1;
}
