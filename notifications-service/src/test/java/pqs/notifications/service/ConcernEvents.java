package pqs.notifications.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.id.Ids;

/** Intake, as far as others hear of it: puts events of concerns on the broker. */
@ApplicationScoped
class ConcernEvents {

    private final Ids ids;
    private final Clock clock;
    private final Journey journey;
    private final KafkaProducer<String, String> producer;
    private final List<Future<RecordMetadata>> sent = new CopyOnWriteArrayList<>();
    private final List<UUID> told = new CopyOnWriteArrayList<>();

    ConcernEvents(
            Ids ids,
            Clock clock,
            Journey journey,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.ids = ids;
        this.clock = clock;
        this.journey = journey;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** Reported by a practice, neither urgent nor marked. */
    Told concern(String practice, String board, String provider, String reporter) {
        var id = ids.next();
        return new Told(id, """
                "concernId": "%s", "reference": "C-0000-0000", "practiceCode": "%s", "providerCode": "%s",
                "siteCode": null, "commissionerCode": "%s", "category": "poor-report", "severity": "moderate",
                "urgent": false, "attention": [], "source": "general-practice", "reportedBy": "%s",
                """.formatted(id, practice, provider, board, reporter));
    }

    /** Whether every event told so far has taken effect. */
    boolean allHeard() {
        producer.flush();
        assertThat(sent).allMatch(one -> one.state() == Future.State.SUCCESS);
        var list = told.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return journey.count("select count(*) from inbox where event_id in (" + list + ")") == told.size();
    }

    private void publish(UUID concern, UUID eventId, String type, String json) {
        var message = new ProducerRecord<>("pqs.concerns.v1", concern.toString(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/pqs/intake",
                        "ce_time",
                        clock.instant().toString(),
                        "ce_dataschema",
                        "urn:pqs:" + type + ":v1",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        sent.add(producer.send(message));
    }

    /** A concern and what its events have in common. */
    final class Told {

        private final UUID id;
        private final String common;

        private Told(UUID id, String common) {
            this.id = id;
            this.common = common;
        }

        UUID id() {
            return id;
        }

        Told urgent() {
            return new Told(id, common.replace("\"urgent\": false", "\"urgent\": true"));
        }

        Told marked(String attention) {
            return new Told(id, common.replace("[]", "[\"" + attention + "\"]"));
        }

        Told enteredBy(String source) {
            return new Told(id, common.replace("general-practice", source));
        }

        Told imported() {
            return new Told(id, common + "\"entry\": \"import\", ");
        }

        void tell(String type, String own) {
            tell(type, own, 1);
        }

        void tellTwice(String type, String own) {
            tell(type, own, 2);
        }

        private void tell(String type, String own, int times) {
            var eventId = ids.next();
            told.add(eventId);
            for (int i = 0; i < times; i++) {
                publish(id, eventId, type, "{" + common + own + "}");
            }
        }
    }
}
