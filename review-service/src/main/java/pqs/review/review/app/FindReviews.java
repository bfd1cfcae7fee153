package pqs.review.review.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pqs.platform.audit.NotAudited;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.review.flag.Flag;
import pqs.review.flag.Flags;
import pqs.review.review.Review;
import pqs.review.review.ReviewId;
import pqs.review.review.Reviews;

/** Shows reviews to people of the organisation that opened them; for everyone else they do not exist. */
@NotAudited("a review holds no person's data yet")
@ApplicationScoped
public class FindReviews {

    private final Reviews reviews;
    private final Flags flags;

    public FindReviews(Reviews reviews, Flags flags) {
        this.reviews = reviews;
        this.flags = flags;
    }

    /** A review with the flag it was opened from; the flag is always there, a foreign key sees to it. */
    public record Found(Review review, Flag flag) {}

    @Transactional
    public Slice<Found> newest(PageRequest<ByTime> page) {
        return reviews.newest(page).map(this::withFlag);
    }

    @Transactional
    public Optional<ReviewId> byReference(ReferenceNumber reference) {
        return reviews.find(reference).map(Review::id);
    }

    @Transactional
    public Optional<Found> byId(ReviewId id) {
        return reviews.find(id).map(this::withFlag);
    }

    private Found withFlag(Review review) {
        return new Found(review, flags.find(review.flag()).orElseThrow());
    }
}
