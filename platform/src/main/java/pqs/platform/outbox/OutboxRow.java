package pqs.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.EventSchema;

/** An appended event that waits to be published. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        EventSchema schema,
        Instant occurredAt,
        String data,
        @Nullable String traceparent) {

    /** Rows of one lane are published one after the other; lanes do not wait for each other. */
    Lane lane() {
        return new Lane(topic, key);
    }

    record Lane(String topic, String key) {}
}
