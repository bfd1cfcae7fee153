package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.EventJson;
import pqs.platform.event.EventSchema;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;

/** Reads the CloudEvents envelope of a record, strictly, as everything after relies on it. */
final class EventReader {

    private static final String TYPE_HEADER = "ce_type";

    private EventReader() {}

    /** Whether its header names a type that the consumer does not read. What has no such header is looked at whole. */
    static boolean passesBy(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(TYPE_HEADER);
        return header != null
                && header.value() != null
                && !consumer.types().isEmpty()
                && !consumer.types().contains(new String(header.value(), UTF_8));
    }

    /**
     * @param valueBytesMax longest value that is read
     * @throws UnreadableEvent if the key, a header or the JSON is missing, wrong or too long
     */
    static ReceivedEvent read(ConsumerRecord<byte[], byte[]> record, int valueBytesMax) {
        var key = RecordKey.of(record);
        if (key.problem() != null) {
            throw new UnreadableEvent(key.problem());
        }
        var value = record.value();
        if (value == null) {
            throw new UnreadableEvent("the record has no value");
        }
        if (value.length > valueBytesMax) {
            throw new UnreadableEvent("the value has " + value.length + " bytes, more than " + valueBytesMax);
        }
        var envelope = envelope(record);
        var schema = EventSchema.parse(Objects.toString(envelope.getDataSchema(), ""));
        if (!schema.type().equals(envelope.getType())) {
            throw new UnreadableEvent("the headers ce_type and ce_dataschema name different events");
        }
        if (envelope.getTime() == null) {
            throw new UnreadableEvent("the header ce_time is missing");
        }
        return new ReceivedEvent(
                eventId(envelope.getId()),
                schema.type(),
                schema.version(),
                record.topic(),
                key.text(),
                envelope.getTime().toInstant(),
                EventJson.read(value));
    }

    private static CloudEvent envelope(ConsumerRecord<byte[], byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException cause) {
            throw new UnreadableEvent("the CloudEvents headers are missing or wrong", cause);
        }
    }

    private static UUID eventId(@Nullable String id) {
        try {
            return UUID.fromString(Objects.toString(id, ""));
        } catch (IllegalArgumentException cause) {
            throw new UnreadableEvent("the header ce_id is not a UUID", cause);
        }
    }
}
