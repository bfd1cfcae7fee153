package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** {@code contracts/concern-merged/v1}. */
public record ConcernMergedV1(@JsonUnwrapped ConcernV1 concern, UUID intoConcernId, Instant mergedAt) {

    static final String TYPE = "concern-merged";
    static final int VERSION = 1;
}
