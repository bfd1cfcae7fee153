package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code contracts/concern-triaged/v1}. */
public record ConcernTriagedV1(
        @JsonUnwrapped ConcernV1 concern,
        String step,
        @Nullable String harmActual,
        @Nullable String harmPotential,
        List<String> themes,
        Instant triagedAt) {

    static final String TYPE = "concern-triaged";
    static final int VERSION = 1;
}
