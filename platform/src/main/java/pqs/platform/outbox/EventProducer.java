package pqs.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends waves to the broker. Belongs to the relay's thread. */
@ApplicationScoped
class EventProducer {

    private final Map<String, Object> brokerConfig;
    private final OutboxConfig config;
    private final URI source;
    private @Nullable Producer<String, byte[]> producer;

    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> brokerConfig,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokerConfig = brokerConfig;
        this.config = config;
        this.source = URI.create("/pqs/" + service);
    }

    /**
     * What became of a row.
     *
     * @param failure null if the broker acknowledged it
     */
    record Sent(OutboxRow row, @Nullable Throwable failure) {

        boolean acknowledged() {
            return failure == null;
        }

        /** The row itself was refused; the rest of its topic may fare better. */
        boolean rowRefused() {
            return switch (failure) {
                case RecordTooLargeException _, InvalidRecordException _, SerializationException _ -> true;
                case IllegalArgumentException _ -> true;
                case null, default -> false;
            };
        }

        /** Nothing can be published to this topic for now: the broker is away, does not know it or does not let us. */
        boolean topicAway() {
            return !acknowledged() && !rowRefused();
        }
    }

    /**
     * Sends rows, no two of one lane, and waits until each is acknowledged or given up. Bounded: each topic may cost
     * {@code request-max} once, all together {@code delivery-max}.
     */
    List<Sent> send(List<OutboxRow> wave) {
        var open = open();
        var pending = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var results = new ArrayList<Sent>();
        var awayTopics = new HashSet<String>();
        for (var row : wave) {
            if (awayTopics.contains(row.topic())) {
                continue;
            }
            var future = sendOne(open, row);
            if (!future.isDone()) {
                pending.put(row, future);
                continue;
            }
            var sent = result(row, future);
            results.add(sent);
            if (sent.topicAway()) {
                awayTopics.add(row.topic());
            }
        }
        open.flush();
        pending.forEach((row, future) -> results.add(result(row, future)));
        return results;
    }

    private Future<RecordMetadata> sendOne(Producer<String, byte[]> open, OutboxRow row) {
        try {
            return open.send(OutboxMessage.of(row, source));
        } catch (KafkaException | IllegalStateException | IllegalArgumentException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static Sent result(OutboxRow row, Future<RecordMetadata> future) {
        try {
            future.get();
            return new Sent(row, null);
        } catch (ExecutionException failure) {
            return new Sent(row, failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Sent(row, interrupted);
        }
    }

    private Producer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<>(brokerConfig);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.requestMax().toMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                config.requestMax().toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliveryMax().toMillis());
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return properties;
    }

    /** Lets go of the client; the next wave opens a new one. Cures a client that has failed for good. */
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}
