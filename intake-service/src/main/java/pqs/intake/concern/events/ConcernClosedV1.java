package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** {@code contracts/concern-closed/v1}. */
public record ConcernClosedV1(@JsonUnwrapped ConcernV1 concern, String outcome, Instant closedAt) {

    static final String TYPE = "concern-closed";
    static final int VERSION = 1;
}
