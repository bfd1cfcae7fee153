package pqs.surveillance.provider.events;

import jakarta.enterprise.context.ApplicationScoped;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.surveillance.provider.ProviderChanged;
import pqs.surveillance.provider.ProviderEvents;

/** Leaves the register's facts in the outbox. */
@ApplicationScoped
class OutboxProviderEvents implements ProviderEvents {

    private static final String TOPIC = "pqs.providers.v1";

    private final Outbox outbox;
    private final Ids ids;

    OutboxProviderEvents(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void publish(ProviderChanged changed) {
        outbox.append(new OutgoingEvent(
                ids.next(),
                TOPIC,
                changed.provider().code().value(),
                ProviderChangedV1.TYPE,
                ProviderChangedV1.VERSION,
                changed.changedAt(),
                ProviderChangedV1.of(changed)));
    }
}
