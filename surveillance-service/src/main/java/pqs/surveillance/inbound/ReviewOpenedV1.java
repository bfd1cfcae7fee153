package pqs.surveillance.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.OpenedReview;

/** {@code review-opened}, version 1, as far as surveillance uses it. */
record ReviewOpenedV1(
        @Nullable UUID reviewId,
        @Nullable String reference,
        @Nullable UUID flagId,
        @Nullable String organisationCode,
        @Nullable Instant openedAt) {

    static final String TYPE = "review-opened";
    static final int VERSION = 1;

    OpenedReview toReview() {
        return new OpenedReview(
                Wire.required(reviewId, "reviewId"),
                Wire.reference(reference),
                new FlagId(Wire.required(flagId, "flagId")),
                Wire.required(organisationCode, "organisationCode"),
                Wire.moment(openedAt, "openedAt"));
    }
}
