package pqs.review.review.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import pqs.platform.http.reference.ReferenceOwner;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.CurrentActor;
import pqs.review.review.app.FindReviews;

/** Finds reviews by the number that people quote. */
@ApplicationScoped
class ReviewReferences implements ReferenceOwner {

    private final FindReviews findReviews;
    private final CurrentActor actor;

    ReviewReferences(FindReviews findReviews, CurrentActor actor) {
        this.findReviews = findReviews;
        this.actor = actor;
    }

    @Override
    public char kind() {
        return 'R';
    }

    @Override
    public Optional<String> pageOf(ReferenceNumber reference) {
        return actor.get().may("reviews.read")
                ? findReviews.byReference(reference).map(id -> "/review/reviews/" + id)
                : Optional.empty();
    }
}
