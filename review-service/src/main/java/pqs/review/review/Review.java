package pqs.review.review;

import pqs.platform.id.ReferenceNumber;
import pqs.review.flag.FlagId;

/**
 * A Clinical Harm Review.
 *
 * @param reference number that people quote, such as {@code R-7F3K-9M2X}
 * @param organisationCode commissioner that opened it and whose people may see it
 */
public record Review(
        ReviewId id,
        ReferenceNumber reference,
        FlagId flag,
        String providerCode,
        String organisationCode,
        Reason reason,
        SubmissionId submission,
        ReviewState state) {

    public Review {
        if (!reference.value().startsWith("R-")) {
            throw new IllegalArgumentException("the reference of a review begins with R");
        }
    }
}
