package pqs.surveillance.flag.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;
import pqs.platform.time.DeadlineSource;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagEvents;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.provider.Provider;

/** Leaves the flags' facts in the outbox, under the key of the provider. */
@ApplicationScoped
class OutboxFlagEvents implements FlagEvents {

    private static final String TOPIC = "pqs.flags.v1";

    private final Outbox outbox;
    private final Ids ids;

    OutboxFlagEvents(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void raised(Flag.Raised flag, Provider provider) {
        var data = FlagRaisedV1.of(flag.facts(), provider);
        append(
                flag.facts(),
                FlagRaisedV1.TYPE,
                FlagRaisedV1.VERSION,
                flag.facts().raisedAt(),
                data);
    }

    @Override
    public void acknowledged(Flag.Acknowledged flag) {
        var data = FlagAcknowledgedV1.of(flag);
        append(flag.facts(), FlagAcknowledgedV1.TYPE, FlagAcknowledgedV1.VERSION, flag.at(), data);
    }

    @Override
    public void overdue(Flag.Overdue flag, Instant dueAt, DeadlineSource source, Provider provider) {
        var data = FlagOverdueV1.of(flag, dueAt, source, provider);
        append(flag.facts(), FlagOverdueV1.TYPE, FlagOverdueV1.VERSION, flag.since(), data);
    }

    private void append(FlagFacts flag, String type, int version, Instant at, Record data) {
        outbox.append(new OutgoingEvent(ids.next(), TOPIC, flag.provider().value(), type, version, at, data));
    }
}
