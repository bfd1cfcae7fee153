package pqs.intake.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code concern-followed-up} as far as intake reads it: in coarse terms, what came of what a concern became. */
public record FollowedUpV1(
        @Nullable UUID onwardId,
        @Nullable String outcome,
        @Nullable Instant followedUpAt) {}
