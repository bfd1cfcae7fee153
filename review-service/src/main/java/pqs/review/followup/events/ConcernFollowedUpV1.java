package pqs.review.followup.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire record of {@code contracts/concern-followed-up/v1/schema.json}. */
public record ConcernFollowedUpV1(
        UUID onwardId,
        UUID concernId,
        String reference,
        @Nullable String providerCode,
        String commissionerCode,
        String kind,
        String outcome,
        Instant followedUpAt) {

    static final String TYPE = "concern-followed-up";
    static final int VERSION = 1;
}
