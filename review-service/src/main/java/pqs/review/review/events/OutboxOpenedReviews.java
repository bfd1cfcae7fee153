package pqs.review.review.events;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.review.review.OpenedReviews;
import pqs.review.review.Review;
import pqs.review.review.ReviewState;

/** Leaves review-opened in the outbox. The reason stays here: no narrative travels. */
@ApplicationScoped
public class OutboxOpenedReviews implements OpenedReviews {

    private static final String TOPIC = "pqs.reviews.v1";

    private final Outbox outbox;
    private final Ids ids;

    public OutboxOpenedReviews(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void announce(Review review, ReviewState.Opened opened) {
        outbox.append(new OutgoingEvent(
                ids.next(),
                TOPIC,
                review.id().toString(),
                ReviewOpenedV1.TYPE,
                ReviewOpenedV1.VERSION,
                opened.at(),
                wireOf(review, opened)));
    }

    static ReviewOpenedV1 wireOf(Review review, ReviewState.Opened opened) {
        return new ReviewOpenedV1(
                review.id().value(),
                review.reference().value(),
                review.providerCode(),
                review.flag().value(),
                review.organisationCode(),
                opened.at());
    }
}
