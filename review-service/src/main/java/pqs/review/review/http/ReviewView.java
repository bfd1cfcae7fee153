package pqs.review.review.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.review.review.ReviewState;
import pqs.review.review.app.FindReviews.Found;

/** A review as the API answers it and the pages show it. Who decided is named by organisation only. */
@Schema(name = "Review")
public record ReviewView(
        @Schema(examples = "01980a3e-9000-7b3a-9c41-2f6f6f1d9c01")
        String reviewId,

        @Schema(examples = "R-7F3K-9M2X") String reference,
        @Schema(examples = "opened") String status,
        String flagId,
        String flagReference,
        String headline,
        String providerCode,
        String providerName,
        @Schema(examples = "DEMO-ICB1") String organisationCode,
        String reason,
        Instant openedAt) {

    static ReviewView of(Found found) {
        var review = found.review();
        var flag = found.flag();
        return switch (review.state()) {
            case ReviewState.Opened(var at, var _) ->
                new ReviewView(
                        review.id().toString(),
                        review.reference().value(),
                        "opened",
                        flag.id().toString(),
                        flag.reference().value(),
                        flag.headline(),
                        flag.providerCode(),
                        flag.providerName(),
                        review.organisationCode(),
                        review.reason().text(),
                        at);
        };
    }
}
