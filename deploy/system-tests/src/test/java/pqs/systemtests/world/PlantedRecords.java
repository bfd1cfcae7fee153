package pqs.systemtests.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import pqs.local.RunningSystem;

/** Puts records on the topics that no service has sent, or sends those again that one has. */
public record PlantedRecords(RunningSystem system) {

    private static final int RECORD_BYTES_MAX = 1_040_000;

    /** A record whose envelope is in order, but for what is wrong on purpose. */
    @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
    public record Poison(@Nullable String key, String eventId, String type, int version, byte[] value) {}

    public void send(String topic, List<Poison> poisons) {
        send(poisons.stream().map(poison -> record(topic, poison)).toList());
    }

    /** Every record that is on the topics, once more, in the same order; those that were planted are left out. */
    public int sendEverythingAgain() {
        var records = new Topics(system)
                .records().stream()
                        .map(found -> new ProducerRecord<>(
                                found.topic(), found.partition(), found.key(), found.value(), found.headers()))
                        .toList();
        send(records);
        return records.size();
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
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
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refuses a planted record", refused);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Poison poison) {
        var key = poison.key();
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), poison.value());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", poison.eventId(),
                        "ce_type", poison.type(),
                        "ce_source", "/pqs/fault-campaign",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_dataschema", "urn:pqs:" + poison.type() + ":v" + poison.version(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
