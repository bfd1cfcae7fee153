package pqs.platform.event;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A past fact on its way out.
 *
 * @param eventId identity of the event, the CloudEvents {@code id}; consumers recognise a second delivery by it
 * @param topic topic of {@code deploy/topics.yaml} that this service owns
 * @param key partition key: the aggregate that the event is about; events of one key stay in order
 * @param type wire name written down in the contract, such as {@code concern-reported}; never derived from a class
 * @param version major version of the contract, from 1
 * @param occurredAt when the fact became true by the one clock
 * @param data wire record of JDK types, serialised to JSON when appended
 */
public record OutgoingEvent(
        UUID eventId, String topic, String key, String type, int version, Instant occurredAt, Record data) {

    public OutgoingEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(data, "data");
        if (topic.isBlank() || key.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("an event needs a topic, a key and a type: " + topic + "/" + type);
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }
}
