package pqs.surveillance.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
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
    public Set<String> types() {
        return Set.of(ReviewOpenedV1.TYPE);
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(ReviewOpenedV1.VERSION);
        noteReview.handle(event.data().as(ReviewOpenedV1.class).toReview());
    }
}
