package pqs.review.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Reviews without a database. */
public final class InMemoryReviews implements Reviews {

    private final List<Review> reviews = new ArrayList<>();

    @Override
    public boolean add(Review review) {
        if (findSubmitted(openedOf(review).by(), review.submission()).isPresent()) {
            return false;
        }
        reviews.add(review);
        return true;
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return reviews.stream().filter(review -> review.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Review> findSubmitted(String by, SubmissionId submission) {
        return reviews.stream()
                .filter(review ->
                        openedOf(review).by().equals(by) && review.submission().equals(submission))
                .findFirst();
    }

    @Override
    public Optional<Review> find(ReferenceNumber reference) {
        return reviews.stream()
                .filter(review -> review.reference().equals(reference))
                .findFirst();
    }

    /** Only from the start: turning pages is tested where they are. */
    @Override
    public Slice<Review> newest(PageRequest<ByTime> page) {
        var newest = reviews.stream()
                .sorted(Comparator.comparing((Review review) -> openedOf(review).at())
                        .reversed())
                .limit(page.rowsToFetch())
                .toList();
        return Slice.of(page, newest);
    }

    private static ReviewState.Opened openedOf(Review review) {
        return switch (review.state()) {
            case ReviewState.Opened opened -> opened;
        };
    }
}
