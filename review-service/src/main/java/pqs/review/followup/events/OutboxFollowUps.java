package pqs.review.followup.events;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FollowUps;
import pqs.review.followup.FromConcern;

/** Leaves concern-followed-up in the outbox, keyed by what the concern became. The words stay here: no narrative travels. */
@ApplicationScoped
public class OutboxFollowUps implements FollowUps {

    private static final String TOPIC = "pqs.reviews.v1";

    private final Outbox outbox;
    private final Ids ids;

    OutboxFollowUps(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void announce(FromConcern item, CameOfIt cameOfIt) {
        outbox.append(new OutgoingEvent(
                ids.next(),
                TOPIC,
                item.id().toString(),
                ConcernFollowedUpV1.TYPE,
                ConcernFollowedUpV1.VERSION,
                cameOfIt.at(),
                wireOf(item, cameOfIt)));
    }

    static ConcernFollowedUpV1 wireOf(FromConcern item, CameOfIt cameOfIt) {
        return new ConcernFollowedUpV1(
                item.id().value(),
                item.concern(),
                item.reference().value(),
                item.providerCode().orElse(null),
                item.commissionerCode(),
                item.kind().code(),
                cameOfIt.kind().code(),
                cameOfIt.at());
    }
}
