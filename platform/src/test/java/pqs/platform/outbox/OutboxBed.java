package pqs.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.testing.TopicReader;

/** What the tests of the outbox share: events to append, and what is in the table and on the topic. */
abstract class OutboxBed {

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    OutboxConfig config;

    @Inject
    @ConfigProperty(name = "test.topic.outgoing")
    String topic;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    record Step(int number) {}

    OutgoingEvent step(String key, int number) {
        return new OutgoingEvent(UUID.randomUUID(), topic, key, "step", 1, Instant.EPOCH, new Step(number));
    }

    List<ConsumerRecord<String, byte[]>> ofKey(String key) {
        return TopicReader.all(bootstrapServers, topic).stream()
                .filter(record -> record.key().equals(key))
                .toList();
    }

    long unpublished() {
        return count("select count(*) from outbox where published_at is null");
    }

    long count(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
