package pqs.review.review.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.FlagId;
import pqs.review.review.Reason;
import pqs.review.review.Review;
import pqs.review.review.ReviewId;
import pqs.review.review.ReviewState;
import pqs.review.review.SubmissionId;

/** A row of {@code review}; written by the insert in {@link PanacheReviews}, read here. */
@Entity
@Table(name = "review")
@NullUnmarked
class ReviewEntity {

    @Id
    @Column(name = "review_id")
    UUID id;

    String reference;

    @Column(name = "flag_id")
    UUID flagId;

    @Column(name = "provider_code")
    String providerCode;

    @Column(name = "organisation_code")
    String organisationCode;

    String reason;

    @Column(name = "submission_id")
    String submissionId;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "opened_by")
    String openedBy;

    Review toReview() {
        return new Review(
                new ReviewId(id),
                new ReferenceNumber(reference),
                new FlagId(flagId),
                providerCode,
                organisationCode,
                new Reason(reason),
                new SubmissionId(submissionId),
                new ReviewState.Opened(openedAt, openedBy));
    }
}
