package pqs.local.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import pqs.local.RunningSystem;

/**
 * A record that no service has sent: its envelope is in order, but for what is wrong on purpose.
 *
 * @param eventId begins with {@link #EVENT_ID_BEGINNING}, so that whoever counts events can leave it out
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record PlantedRecord(@Nullable String key, String eventId, String type, int version, byte[] value) {

    /** No id of version 7 begins so before the year 7000. */
    public static final String EVENT_ID_BEGINNING = "99999999-";

    private static final int RECORD_BYTES_MAX = 1_040_000;

    /** As the broker takes it. */
    public ProducerRecord<byte[], byte[]> on(String topic) {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId,
                        "ce_type", type,
                        "ce_source", "/pqs/planted",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_dataschema", "urn:pqs:" + type + ":v" + version,
                        "content-type", "application/json")
                .forEach((name, header) -> record.headers().add(name, header.getBytes(UTF_8)));
        return record;
    }

    /** Sends them in this order and returns when the broker has them all. */
    public static void send(RunningSystem system, List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                system.kafkaBootstrapServers(),
                "acks",
                "all",
                "max.request.size",
                RECORD_BYTES_MAX);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed("planting a record was interrupted", interrupted);
        } catch (ExecutionException refused) {
            throw new StepFailed("the broker refuses a planted record", refused);
        }
    }
}
