package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** {@code contracts/concern-unmerged/v1}. */
public record ConcernUnmergedV1(@JsonUnwrapped ConcernV1 concern, UUID fromConcernId, Instant unmergedAt) {

    static final String TYPE = "concern-unmerged";
    static final int VERSION = 1;
}
