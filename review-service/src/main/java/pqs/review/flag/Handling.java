package pqs.review.flag;

import pqs.platform.id.ReferenceNumber;

/** What has become of a flag here. A flag has at most one open review, so taking it up exists only while it is free. */
public sealed interface Handling {

    /** No review is open from this flag. */
    record NotTakenUp() implements Handling {

        public UnderReview takeUp(ReferenceNumber review, String organisationCode) {
            return new UnderReview(review, organisationCode);
        }
    }

    /**
     * A review is open from this flag. Every commissioner of the flag may know that, by reference and organisation, even
     * where the review itself is another's.
     *
     * @param review reference number of the review
     * @param organisationCode commissioner that opened it
     */
    record UnderReview(ReferenceNumber review, String organisationCode) implements Handling {}
}
