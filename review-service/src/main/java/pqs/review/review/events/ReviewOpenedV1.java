package pqs.review.review.events;

import java.time.Instant;
import java.util.UUID;

/** Wire record of {@code contracts/review-opened/v1/schema.json}. */
public record ReviewOpenedV1(
        UUID reviewId, String reference, String providerCode, UUID flagId, String organisationCode, Instant openedAt) {

    static final String TYPE = "review-opened";
    static final int VERSION = 1;
}
