package pqs.notifications.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.SomePeople;
import pqs.platform.id.Ids;
import pqs.testsupport.Contracts;
import pqs.testsupport.PqsInfrastructure;

/** From surveillance's event on the broker to the e-mail at the mail server and our own event on the broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
class FlagToEmailQTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Journey journey;

    @Inject
    Ids ids;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void theCommissionerGetsOneMessageHoweverOftenTheEventIsDelivered() throws MessagingException, IOException {
        var organisation = journey.newOrganisation();
        var subject = "kafka-" + organisation.toLowerCase(Locale.ROOT);
        journey.joined(SomePeople.commissioner(subject, organisation));
        var flagId = ids.next();
        var eventId = ids.next();

        publish(flagId, eventId, organisation);
        publish(flagId, eventId, organisation);

        await().atMost(SOON)
                .until(() -> !MailBox.messagesTo(subject + "@downland.invalid").isEmpty());
        var contract = Contracts.of("notifications-service", "notice-sent", 1);
        await().atMost(SOON).untilAsserted(() -> {
            var told = eventsAbout(flagId);
            assertThat(told).hasSize(1);
            contract.requireValid(told.getFirst());
            assertThat(told.getFirst()).contains(eventId.toString(), "\"possibleDuplicates\":0");
        });
        var messages = MailBox.messagesTo(subject + "@downland.invalid");
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().getContent().toString())
                .contains("/surveillance/flags/" + flagId)
                .contains("3 concerns about Larkmoor Ultrasound (invented)");
    }

    @Test
    void whenNobodyTookItUpInTimeTheCommissionerIsToldOnceMore() throws MessagingException {
        var organisation = journey.newOrganisation();
        var subject = "overdue-" + organisation.toLowerCase(Locale.ROOT);
        journey.joined(SomePeople.commissioner(subject, organisation));
        var flagId = ids.next();

        var overdue = ids.next();
        publish("flag-raised", flagId, ids.next(), organisation);
        publish("flag-overdue", flagId, overdue, organisation);
        publish("flag-overdue", flagId, overdue, organisation);

        await().atMost(SOON)
                .until(() -> MailBox.messagesTo(subject + "@downland.invalid").size() == 2);
        var subjects = new ArrayList<String>();
        for (var message : MailBox.messagesTo(subject + "@downland.invalid")) {
            subjects.add(message.getSubject());
        }
        assertThat(subjects)
                .containsExactlyInAnyOrder(
                        "Flag F-0000-0000 needs somebody to look into it",
                        "Flag F-0000-0000 is overdue: nobody has taken it up");
    }

    private void publish(UUID flagId, UUID eventId, String organisation) {
        publish("flag-raised", flagId, eventId, organisation);
    }

    private void publish(String type, UUID flagId, UUID eventId, String organisation) {
        var json = Contracts.of("surveillance-service", type, 1)
                .examples()
                .getFirst()
                .json()
                .replace("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01", flagId.toString())
                .replace("DEMO-ICB1", organisation);
        var message = new ProducerRecord<>("pqs.flags.v1", "DEMO-AQP1-" + flagId, json);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_type", type,
                        "ce_source", "/pqs/surveillance",
                        "ce_time", "2026-09-21T08:15:30.456Z",
                        "ce_dataschema", "urn:pqs:" + type + ":v1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            var sent = producer.send(message);
            producer.flush();
            assertThat(sent).isDone();
        }
    }

    private List<String> eventsAbout(UUID flagId) {
        var told = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("pqs.deliveries.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.key().equals(flagId.toString())) {
                        told.add(message.value());
                    }
                });
            }
        }
        return told;
    }
}
