package pqs.notifications.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import pqs.notifications.notice.FlagOverdue;
import pqs.notifications.notice.FlagRaised;
import pqs.notifications.notice.app.OweNotices;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;

/** Hears of flags from surveillance. */
@ApplicationScoped
public class FlagConsumer implements EventConsumer {

    private final OweNotices oweNotices;

    public FlagConsumer(OweNotices oweNotices) {
        this.oweNotices = oweNotices;
    }

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public String topic() {
        return "pqs.flags.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(FlagRaisedV1.TYPE, FlagOverdueV1.TYPE);
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case FlagRaisedV1.TYPE -> {
                event.requireVersion(FlagRaisedV1.VERSION);
                oweNotices.handle(flagOf(event.eventId(), event.data().as(FlagRaisedV1.class)));
            }
            case FlagOverdueV1.TYPE -> {
                event.requireVersion(FlagOverdueV1.VERSION);
                oweNotices.handle(flagOf(event.eventId(), event.data().as(FlagOverdueV1.class)));
            }
            default -> throw new IllegalArgumentException("of the other facts about flags nobody is told");
        }
    }

    /** A field that is missing or of the wrong shape stays so, however often it is tried: the key is parked. */
    static FlagRaised flagOf(UUID eventId, FlagRaisedV1 raised) {
        try {
            return new FlagRaised(
                    eventId,
                    raised.flagId(),
                    new ReferenceNumber(raised.reference()),
                    raised.headline(),
                    raised.commissionerCodes());
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("flag-raised with a missing or malformed field", e);
        }
    }

    static FlagOverdue flagOf(UUID eventId, FlagOverdueV1 overdue) {
        try {
            return new FlagOverdue(
                    eventId,
                    overdue.flagId(),
                    new ReferenceNumber(overdue.reference()),
                    overdue.headline(),
                    overdue.dueAt(),
                    overdue.commissionerCodes());
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UnreadableEvent("flag-overdue with a missing or malformed field", e);
        }
    }
}
