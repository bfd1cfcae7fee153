package pqs.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import pqs.platform.event.TraceHeader;

/** A row as a Kafka record: CloudEvents 1.0 in binary mode, the trace also as the plain header that tracers look for. */
final class OutboxMessage {

    private OutboxMessage() {}

    /**
     * @param source who says so, such as {@code /pqs/intake}
     */
    static ProducerRecord<String, byte[]> of(OutboxRow row, URI source) {
        var event = CloudEventBuilder.v1()
                .withId(row.eventId().toString())
                .withType(row.schema().type())
                .withSource(source)
                .withTime(row.occurredAt().atOffset(ZoneOffset.UTC))
                .withSubject(row.key())
                .withDataSchema(row.schema().uri())
                .withDataContentType("application/json")
                .withData(row.data().getBytes(UTF_8));
        if (row.traceparent() != null) {
            event.withExtension(TraceHeader.NAME, row.traceparent());
        }
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(row.topic(), null, row.key())
                .writeBinary(event.build());
        if (row.traceparent() != null) {
            message.headers().add(TraceHeader.NAME, row.traceparent().getBytes(UTF_8));
        }
        return message;
    }
}
