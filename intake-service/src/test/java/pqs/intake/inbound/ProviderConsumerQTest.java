package pqs.intake.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import pqs.intake.AsReporter;

/** The register follows surveillance's topic: from the real broker to the search that reporters use. */
@QuarkusTest
@AsReporter
class ProviderConsumerQTest {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aProviderIsFoundOnceItsChangeArrivesAndAnOlderStateNeverReplacesIt() throws Exception {
        send(
                "2026-09-02T09:00:00Z",
                "Wexbourne Scans (invented)",
                "[{\"siteCode\": \"DEMO-W-S1\", \"name\": \"Quay Clinic\"}]");
        await().atMost(Duration.ofSeconds(20)).until(() -> search().contains("Wexbourne Scans (invented)"));

        send("2026-09-01T09:00:00Z", "Wexbourne before it was renamed (invented)", "[]");
        send(
                "2026-09-03T09:00:00Z",
                "Wexbourne Imaging (invented)",
                "[{\"siteCode\": \"DEMO-W-S2\", \"name\": \"Hill Clinic\"}]");
        await().atMost(Duration.ofSeconds(20)).until(() -> search().contains("Wexbourne Imaging (invented)"));

        assertThat(search()).contains("DEMO-W-S2").doesNotContain("DEMO-W-S1", "before it was renamed");
    }

    @Test
    void tooLittleToSearchByIsRefused() {
        given().queryParam("q", " x ").get("/api/providers").then().statusCode(400);
    }

    private static String search() {
        return given().queryParam("q", "wexbourne").get("/api/providers").asString();
    }

    private void send(String changedAt, String name, String sites) throws Exception {
        var json = """
                {"providerCode": "DEMO-W", "name": "%s", "town": null, "invented": true, "sites": %s,
                 "commissionerCodes": [], "changedAt": "%s"}
                """.formatted(name, sites, changedAt);
        var event = new ProducerRecord<>("pqs.providers.v1", "DEMO-W", json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "provider-changed",
                        "ce_source", "/pqs/surveillance",
                        "ce_time", changedAt,
                        "ce_dataschema", "urn:pqs:provider-changed:v1",
                        "content-type", "application/json")
                .forEach((header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }
}
