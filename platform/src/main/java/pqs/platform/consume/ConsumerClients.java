package pqs.platform.consume;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes Kafka clients for the loops. */
@ApplicationScoped
class ConsumerClients {

    private static final int HEARTBEATS_PER_SESSION = 3;

    private final Map<String, Object> brokerConfig;
    private final ConsumeConfig config;
    private final String service;

    ConsumerClients(
            @Identifier("default-kafka-broker") Map<String, Object> brokerConfig,
            ConsumeConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokerConfig = brokerConfig;
        this.config = config;
        this.service = service;
    }

    /** Group of a consumer: {@code pqs.<service>.<name>}. */
    String groupOf(EventConsumer consumer) {
        return config.groupPrefix() + "." + service + "." + consumer.name();
    }

    /**
     * @throws org.apache.kafka.common.KafkaException if the broker's name cannot be resolved
     */
    Consumer<byte[], byte[]> open(EventConsumer consumer) {
        var properties = new HashMap<>(brokerConfig);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, groupOf(consumer));
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-" + consumer.name());
        // A new group starts with everything that is still there: nothing accepted is ever lost.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.pollRecordsMax());
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        var session = (int) config.sessionMax().toMillis();
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
