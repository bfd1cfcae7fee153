package pqs.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Another service that sends notes, well formed and otherwise. */
@ApplicationScoped
public class Sender {

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    Sender(
            @ConfigProperty(name = "test.topic.incoming") String topic,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    public void note(String key, String text) {
        note(UUID.randomUUID(), key, text);
    }

    public void note(UUID eventId, String key, String text) {
        raw(key, "{\"text\":\"" + text + "\",\"unknown\":1}", headers(eventId));
    }

    public static Map<String, String> headers(UUID eventId) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", "note");
        headers.put("ce_source", "/pqs/elsewhere");
        headers.put("ce_time", "2026-09-21T08:15:30Z");
        headers.put("ce_dataschema", "urn:pqs:note:v1");
        headers.put("content-type", "application/json");
        return headers;
    }

    public void raw(@Nullable String key, @Nullable String value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent", e);
        }
    }
}
