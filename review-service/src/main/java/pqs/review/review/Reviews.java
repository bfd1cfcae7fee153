package pqs.review.review;

import java.util.Optional;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The reviews. A transaction of a person sees only reviews of that person's organisation. */
public interface Reviews {

    /**
     * Adds a review.
     *
     * @return false if this person has used the submission id before; nothing is added then
     */
    boolean add(Review review);

    Optional<Review> find(ReviewId id);

    /** The review that this person opened under this submission id. */
    Optional<Review> findSubmitted(String by, SubmissionId submission);

    Optional<Review> find(ReferenceNumber reference);

    /** Newest first. */
    Slice<Review> newest(PageRequest<ByTime> page);
}
