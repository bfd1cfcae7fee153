package pqs.review.review;

/** Tells the other services that a review was opened, if and only if the running transaction commits. */
public interface OpenedReviews {

    void announce(Review review, ReviewState.Opened opened);
}
