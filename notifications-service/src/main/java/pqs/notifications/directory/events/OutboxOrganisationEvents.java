package pqs.notifications.directory.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pqs.notifications.directory.Organisation;
import pqs.notifications.directory.OrganisationEvents;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;

/** Leaves organisation-changed in the outbox: public facts, never who works there. */
@ApplicationScoped
class OutboxOrganisationEvents implements OrganisationEvents {

    private static final String TOPIC = "pqs.organisations.v1";

    private final Outbox outbox;
    private final Ids ids;

    OutboxOrganisationEvents(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void changed(Organisation organisation, Instant at) {
        outbox.append(new OutgoingEvent(
                ids.next(),
                TOPIC,
                organisation.code().value(),
                OrganisationChangedV1.TYPE,
                OrganisationChangedV1.VERSION,
                at,
                OrganisationChangedV1.of(organisation, at)));
    }
}
