package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code contracts/concern-reclassified/v1}. */
public record ConcernReclassifiedV1(
        @JsonUnwrapped ConcernV1 concern,
        UUID onwardId,
        String kind,
        @Nullable String body,
        boolean sensitive,
        Instant reclassifiedAt) {

    static final String TYPE = "concern-reclassified";
    static final int VERSION = 1;
}
