package pqs.surveillance.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.surveillance.flag.app.NoteReview;

/** Learns which flags led to a review. */
@ApplicationScoped
class ReviewConsumer implements EventConsumer {

    private final NoteReview noteReview;

    ReviewConsumer(NoteReview noteReview) {
        this.noteReview = noteReview;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public String topic() {
        return "pqs.reviews.v1";
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(ReviewOpenedV1.TYPE)) {
            event.requireVersion(ReviewOpenedV1.VERSION);
            noteReview.handle(event.data().as(ReviewOpenedV1.class).toReview());
        }
    }
}
