package pqs.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived, its envelope checked and its data still to be read by the consumer that knows its shape.
 *
 * @param eventId identity of the event; the inbox has already seen to it that the handler meets it once
 * @param type wire name, such as {@code concern-reported}
 * @param version major version of the contract
 * @param topic topic it came by
 * @param key partition key
 * @param occurredAt when the fact became true, by the producer
 * @param data its JSON
 */
public record ReceivedEvent(
        UUID eventId, String type, int version, String topic, String key, Instant occurredAt, EventData data) {

    /**
     * To be asked by a consumer before it reads the data of a type it knows.
     *
     * @throws UnreadableEvent if the event follows another version of the contract than the consumer was written for
     */
    public void requireVersion(int known) {
        if (version != known) {
            throw new UnreadableEvent(type + " version " + version + " is not known here, only version " + known);
        }
    }
}
