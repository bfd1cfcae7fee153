package pqs.review.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;
import pqs.review.followup.FollowedKind;
import pqs.review.followup.FromConcern;
import pqs.review.followup.OnwardId;
import pqs.review.followup.app.LearnOfConcern;

/** Learns from intake what concerns became. What is sensitive, or is followed elsewhere, is not kept. */
@ApplicationScoped
public class ConcernConsumer implements EventConsumer {

    private final LearnOfConcern learnOfConcern;

    ConcernConsumer(LearnOfConcern learnOfConcern) {
        this.learnOfConcern = learnOfConcern;
    }

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public String topic() {
        return "pqs.concerns.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(ConcernReclassifiedV1.TYPE);
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(ConcernReclassifiedV1.VERSION);
        itemOf(event.data().as(ConcernReclassifiedV1.class)).ifPresent(learnOfConcern::handle);
    }

    /** A field that is missing or of the wrong shape stays so, however often it is tried: the key is parked. */
    static Optional<FromConcern> itemOf(ConcernReclassifiedV1 told) {
        try {
            var kind = FollowedKind.of(told.kind());
            return told.sensitive()
                    ? Optional.empty()
                    : kind.map(followed -> new FromConcern(
                            new OnwardId(told.onwardId()),
                            told.concernId(),
                            new ReferenceNumber(told.reference()),
                            Optional.ofNullable(told.providerCode()),
                            told.commissionerCode(),
                            followed,
                            told.reclassifiedAt().truncatedTo(ChronoUnit.MICROS),
                            Optional.empty()));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("concern-reclassified with a missing or malformed field", e);
        }
    }
}
