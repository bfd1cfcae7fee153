package pqs.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** From append to topic, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class OutboxQTest extends OutboxBed {

    record LampLit(
            String lamp, LocalDate on, Instant at, @Nullable Integer watts) {}

    @Test
    void anAppendedEventArrivesWithExactlyTheseHeaders() {
        var id = UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01");
        var at = Instant.parse("2026-09-21T08:15:30.123Z");
        var trace = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        try (var _ = Span.wrap(trace).makeCurrent()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(new OutgoingEvent(
                            id,
                            topic,
                            "lamp-1",
                            "lamp-lit",
                            2,
                            at,
                            new LampLit("lamp-1", LocalDate.of(2026, 9, 14), at, null))));
        }

        var record =
                await().until(() -> ofKey("lamp-1"), found -> found.size() == 1).getFirst();
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo(
                        "{\"lamp\":\"lamp-1\",\"on\":\"2026-09-14\",\"at\":\"2026-09-21T08:15:30.123Z\",\"watts\":null}");
        assertThat(headers(record))
                .isEqualTo(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01"),
                        Map.entry("ce_type", "lamp-lit"),
                        Map.entry("ce_source", "/pqs/platform"),
                        Map.entry("ce_time", "2026-09-21T08:15:30.123Z"),
                        Map.entry("ce_subject", "lamp-1"),
                        Map.entry("ce_dataschema", "urn:pqs:lamp-lit:v2"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                        Map.entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")));
    }

    @Test
    void aTransactionThatRollsBackPublishesNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(step("undone", 1));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(step("after-undone", 1)));

        await().until(() -> ofKey("after-undone").size() == 1);
        assertThat(ofKey("undone")).isEmpty();
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(step("nowhere", 1))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void dataThatConsumersWouldRefuseIsNotAppended() {
        var tooLong = new LampLit("x".repeat(config.dataBytesMax()), LocalDate.EPOCH, Instant.EPOCH, 1);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.append(new OutgoingEvent(
                                UUID.randomUUID(), topic, "long", "lamp-lit", 1, Instant.EPOCH, tooLong))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lamp-lit has 262211 bytes of data, more than 262144");
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
