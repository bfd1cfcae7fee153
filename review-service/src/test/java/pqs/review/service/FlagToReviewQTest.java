package pqs.review.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import pqs.platform.id.Ids;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.app.FindFlag;
import pqs.review.review.Submission;
import pqs.review.review.app.OpenReview;
import pqs.testsupport.Contracts;
import pqs.testsupport.PqsInfrastructure;

/** From surveillance's event on the broker to our own event on the broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
class FlagToReviewQTest {

    private static final Scope COMMISSIONER = new Scope.Organisations("commissioner-1", Set.of("DEMO-ICB1"));

    @Inject
    FindFlag findFlag;

    @Inject
    OpenReview openReview;

    @Inject
    Scopes scopes;

    @Inject
    Ids ids;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aFlagRaisedElsewhereCanBeReviewedHereAndTheOthersHearOfIt() {
        var flagId = new FlagId(ids.next());
        var eventId = ids.next();
        publish(flagId, eventId);
        publish(flagId, eventId);

        await().atMost(Duration.ofSeconds(20)).until(() -> known(flagId).isPresent());
        var submission = Submission.parse(flagId.toString(), Journey.REASON, "kafka-" + flagId);
        var actor = new Actor("commissioner-1", "", "DEMO-ICB1", Set.of("reviews.open"));
        var review = scopes.callAs(COMMISSIONER, () -> openReview.handle(submission, actor));

        var contract = Contracts.of("review-service", "review-opened", 1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = eventsAbout(review.id().toString());
            assertThat(told).hasSize(1);
            contract.requireValid(told.getFirst());
            assertThat(told.getFirst())
                    .contains(flagId.toString(), review.reference().value());
        });
    }

    private Optional<Flag> known(FlagId id) {
        return scopes.callAs(COMMISSIONER, () -> findFlag.handle(id));
    }

    private void publish(FlagId flagId, UUID eventId) {
        var json = Contracts.of("surveillance-service", "flag-raised", 1)
                .examples()
                .getFirst()
                .json()
                .replace("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01", flagId.toString())
                .replace("F-0000-0000", ids.nextReference('F').value());
        var message = new ProducerRecord<>("pqs.flags.v1", "DEMO-AQP1-" + flagId, json);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_type", "flag-raised",
                        "ce_source", "/pqs/surveillance",
                        "ce_time", "2026-09-21T08:15:30.456Z",
                        "ce_dataschema", "urn:pqs:flag-raised:v1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            var sent = producer.send(message);
            producer.flush();
            assertThat(sent).isDone();
        }
    }

    private List<String> eventsAbout(String reviewId) {
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("pqs.reviews.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(reviewId)) {
                        told.add(message.value());
                    }
                });
            }
        }
        return told;
    }
}
