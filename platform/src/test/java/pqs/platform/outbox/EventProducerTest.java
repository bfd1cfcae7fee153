package pqs.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventSchema;
import pqs.testsupport.Infrastructure;

/** What the relay learns from a broker that refuses, does not know or is not there. */
class EventProducerTest {

    private static final String TOPIC = "pqs.concerns.v1";

    private final OutboxConfig config = new SmallRyeConfigBuilder()
            .withMapping(OutboxConfig.class)
            .withDefaultValue("pqs.outbox.request-max", "PT0.7S")
            .withDefaultValue("pqs.outbox.delivery-max", "PT1.5S")
            .build()
            .getConfigMapping(OutboxConfig.class);

    @Test
    void aRowTheBrokerWouldRefuseFailsAlone() {
        var producer = producer(Infrastructure.shared().bootstrapServers());

        var sent = producer.send(List.of(row(1, TOPIC, "x".repeat(3_000)), row(2, TOPIC, "y")));
        producer.close();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).failure()).isInstanceOf(RecordTooLargeException.class);
        assertThat(sent.get(0).rowRefused()).isTrue();
        assertThat(sent.get(0).topicAway()).isFalse();
        assertThat(sent.get(1).acknowledged()).isTrue();
        assertThat(sent.get(1).topicAway()).isFalse();
    }

    @Test
    void aTopicTheBrokerDoesNotKnowCostsOneWaitAndNoOtherTopicItsTurn() {
        var producer = producer(Infrastructure.shared().bootstrapServers());

        var sent =
                producer.send(List.of(row(1, "no.such.topic", "a"), row(2, "no.such.topic", "b"), row(3, TOPIC, "c")));
        producer.close();

        assertThat(sent.stream().map(each -> each.row().id())).containsExactly(1L, 3L);
        assertThat(sent.get(0).failure()).isInstanceOf(TimeoutException.class);
        assertThat(sent.get(0).topicAway()).isTrue();
        assertThat(sent.get(1).acknowledged()).isTrue();
    }

    @Test
    void aBrokerThatIsAwayIsGivenUpWithinTheBound() {
        var producer = producer("localhost:1");
        var began = System.nanoTime();

        var sent = producer.send(List.of(row(1, TOPIC, "a"), row(2, TOPIC, "b")));
        producer.close();

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().topicAway()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private EventProducer producer(String bootstrapServers) {
        return new EventProducer(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 2_000, "compression.type", "none"),
                config,
                "platform");
    }

    private static OutboxRow row(long id, String topic, String text) {
        return new OutboxRow(
                id,
                UUID.randomUUID(),
                topic,
                "key-" + id,
                new EventSchema("step", 1),
                Instant.EPOCH,
                "{\"text\":\"" + text + "\"}",
                null);
    }
}
