package pqs.review.review.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventJson;
import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.FlagId;
import pqs.review.review.Reason;
import pqs.review.review.Review;
import pqs.review.review.ReviewId;
import pqs.review.review.ReviewState;
import pqs.review.review.SubmissionId;
import pqs.testsupport.Contracts;

class ReviewOpenedContractTest {

    private final Contracts contract = Contracts.of("review-service", ReviewOpenedV1.TYPE, ReviewOpenedV1.VERSION);

    @Test
    void whatIsEmittedObeysTheSchemaAndTellsNoReasonAndNoPerson() {
        var opened = new ReviewState.Opened(Instant.parse("2026-09-21T10:00:00Z"), "somebody-secret");
        var review = new Review(
                new ReviewId(UUID.fromString("01980a3e-9000-7b3a-9c41-2f6f6f1d9c01")),
                ReferenceNumber.of('R', 0),
                new FlagId(UUID.fromString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01")),
                "DEMO-AQP1",
                "DEMO-ICB1",
                new Reason("A reason that must stay here."),
                new SubmissionId("submission-1"),
                opened);

        var json = EventJson.write(OutboxOpenedReviews.wireOf(review, opened));

        contract.requireValid(json);
        assertThat(json).doesNotContain("reason", "somebody-secret");
        assertThat(json)
                .isEqualToIgnoringWhitespace(contract.examples().getFirst().json());
    }

    @Test
    void everyExampleEverPublishedObeysTheSchema() {
        contract.examples().forEach(example -> contract.requireValid(example.json()));
    }
}
