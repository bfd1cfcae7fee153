package pqs.notifications.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code concern-reported} version 1 says beside the common part, as far as a notice needs it. */
public record ConcernReportedV1(@Nullable Instant reportedAt) {

    static final String TYPE = "concern-reported";
}
