package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** {@code contracts/concern-withdrawn/v1}. */
public record ConcernWithdrawnV1(@JsonUnwrapped ConcernV1 concern, Instant withdrawnAt) {

    static final String TYPE = "concern-withdrawn";
    static final int VERSION = 1;
}
