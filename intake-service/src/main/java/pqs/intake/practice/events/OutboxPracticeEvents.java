package pqs.intake.practice.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import pqs.intake.practice.DirectoryEntry;
import pqs.intake.practice.PracticeEvents;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.id.Ids;
import pqs.platform.outbox.Outbox;

/** Puts the directory's facts into the outbox. */
@ApplicationScoped
class OutboxPracticeEvents implements PracticeEvents {

    static final String TOPIC = "pqs.practices.v1";

    private final Outbox outbox;
    private final Ids ids;

    OutboxPracticeEvents(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void publish(List<DirectoryEntry> entries, Instant changedAt) {
        outbox.appendAll(
                entries.stream().map(entry -> outgoing(entry, changedAt)).toList());
    }

    private OutgoingEvent outgoing(DirectoryEntry entry, Instant changedAt) {
        return new OutgoingEvent(
                ids.next(),
                TOPIC,
                entry.practice().code().value(),
                PracticeChangedV1.TYPE,
                PracticeChangedV1.VERSION,
                changedAt,
                PracticeChangedV1.of(entry, changedAt));
    }
}
