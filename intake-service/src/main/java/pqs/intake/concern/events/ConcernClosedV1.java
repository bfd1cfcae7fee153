package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code contracts/concern-closed/v1}.
 *
 * @param merged left out where nothing was merged into it
 */
public record ConcernClosedV1(
        @JsonUnwrapped ConcernV1 concern,
        String outcome,
        Instant closedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MergedV1> merged) {

    static final String TYPE = "concern-closed";
    static final int VERSION = 1;

    public ConcernClosedV1 {
        merged = List.copyOf(merged);
    }

    /** One that ends with it. */
    public record MergedV1(UUID concernId, String reference, String practiceCode, String reportedBy) {}
}
