package pqs.surveillance.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.ReferenceNumber;

/** Intake and review, as far as surveillance hears of them: they put events on their topics. */
@ApplicationScoped
public class Neighbours {

    private static final int SEND_SECONDS_MAX = 20;

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong numbers = new AtomicLong();

    Neighbours(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** A concern as the tests' practice reports it. */
    public record Concern(
            UUID id, ReferenceNumber reference, @Nullable String provider, String severity, Instant reportedAt) {
        String json() {
            return """
                    {"concernId": "%s", "reference": "%s", "practiceCode": "DEMO-GP1", "providerCode": %s,
                     "siteCode": null, "category": "poor-report", "severity": "%s",
                     "occurredOn": "2026-08-20", "reportedAt": "%s"}""".formatted(id, reference, provider == null ? null : "\"" + provider + "\"", severity, reportedAt);
        }
    }

    public Concern concern(@Nullable String provider, Instant reportedAt) {
        return concern(provider, reportedAt, "moderate");
    }

    private Concern concern(@Nullable String provider, Instant reportedAt, String severity) {
        return new Concern(
                UUID.randomUUID(), ReferenceNumber.of('C', numbers.incrementAndGet()), provider, severity, reportedAt);
    }

    /** Reports a new concern about the provider, of this severity. */
    public void report(String provider, Instant reportedAt, String severity) {
        report(concern(provider, reportedAt, severity), UUID.randomUUID());
    }

    /** Reports a new concern about the provider. */
    public Concern report(@Nullable String provider, Instant reportedAt) {
        var concern = concern(provider, reportedAt);
        report(concern, UUID.randomUUID());
        return concern;
    }

    public void report(Concern concern, UUID eventId) {
        send("pqs.concerns.v1", concern.id(), eventId, "concern-reported", concern.json());
    }

    /** Links a concern to a provider some time after it was reported. */
    public void link(Concern concern, String provider, Instant amendedAt) {
        var linked = new Concern(concern.id(), concern.reference(), provider, concern.severity(), concern.reportedAt())
                .json();
        var amended = linked.substring(0, linked.length() - 1) + ", \"amendedAt\": \"" + amendedAt
                + "\", \"reason\": \"provider-linked\"}";
        send("pqs.concerns.v1", concern.id(), UUID.randomUUID(), "concern-amended", amended);
    }

    /**
     * Says that something became of a concern.
     *
     * @param type such as {@code concern-merged}
     * @param field that says when, such as {@code mergedAt}
     */
    public void became(Concern concern, String type, String field, Instant at) {
        var told = concern.json();
        send(
                "pqs.concerns.v1",
                concern.id(),
                UUID.randomUUID(),
                type,
                told.substring(0, told.length() - 1) + ", \"" + field + "\": \"" + at + "\"}");
    }

    /** Opens a review because of a flag. */
    public void openReview(UUID flagId, String provider) {
        var id = UUID.randomUUID();
        var opened = """
                {"reviewId": "%s", "reference": "R-0000-0000", "providerCode": "%s", "flagId": "%s",
                 "organisationCode": "DEMO-ICB1", "openedAt": "2026-09-21T10:00:00Z"}""".formatted(id, provider, flagId);
        send("pqs.reviews.v1", id, UUID.randomUUID(), "review-opened", opened);
    }

    /** The directory says that an organisation has given way to another one; null: that it stands by itself. */
    public void succession(String organisation, @Nullable String by, int version) {
        var changed = """
                {"organisationCode": "%s", "name": "%s (invented)", "kind": "commissioner", "succeededBy": %s,
                 "changedAt": "2026-09-21T08:15:30Z", "version": %d}""".formatted(organisation, organisation, by == null ? null : "\"" + by + "\"", version);
        send("pqs.organisations.v1", organisation, UUID.randomUUID(), "organisation-changed", changed);
    }

    private void send(String topic, UUID key, UUID eventId, String type, String json) {
        send(topic, key.toString(), eventId, type, json);
    }

    private void send(String topic, String key, UUID eventId, String type, String json) {
        var record = new ProducerRecord<>(topic, key, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_type", type,
                        "ce_source", "/pqs/tests",
                        "ce_time", "2026-09-21T08:15:30Z",
                        "ce_dataschema", "urn:pqs:" + type + ":v1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get(SEND_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        }
    }
}
