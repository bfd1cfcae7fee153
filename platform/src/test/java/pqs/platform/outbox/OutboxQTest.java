package pqs.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pqs.platform.event.OutgoingEvent;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.testing.TestTopics;
import pqs.platform.testing.TopicReader;
import pqs.testsupport.PqsInfrastructure;

/** From append to topic, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class OutboxQTest {

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    OutboxConfig config;

    @Inject
    RelayMetrics metrics;

    @Inject
    @ConfigProperty(name = "test.topic.outgoing")
    String topic;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    record LampLit(
            String lamp, LocalDate on, Instant at, @Nullable Integer watts) {}

    record Step(int number) {}

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

    /** Ids are drawn before commit: a relay that remembers the last id it saw would never see the slow one. */
    @Test
    void aRowThatCommitsAfterAHigherIdIsPublishedToo() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Callable<Void> slowWriter = () -> QuarkusTransaction.requiringNew().call(() -> {
                outbox.append(step("slow", 1));
                appended.countDown();
                assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
                return null;
            });
            var slow = threads.submit(slowWriter);
            assertThat(appended.await(5, TimeUnit.SECONDS)).isTrue();

            QuarkusTransaction.requiringNew().run(() -> outbox.append(step("quick", 1)));
            await().until(() -> ofKey("quick").size() == 1);
            mayCommit.countDown();
            slow.get(5, TimeUnit.SECONDS);
        }

        await().until(() -> ofKey("slow").size() == 1);
    }

    @Test
    void twoRelaysNeverBreakTheOrderOfAKey() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var expected = new HashMap<String, Integer>();
        var secondRound = new RelayRound(
                dataSource, new EventProducer(broker(), config, "platform"), metrics, config, Failpoints.none());
        var stop = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var second = threads.submit(() -> {
                while (stop.getCount() > 0) {
                    secondRound.publish();
                }
                secondRound.close();
                return null;
            });
            for (int transaction = 0; transaction < 150; transaction++) {
                QuarkusTransaction.requiringNew().run(() -> {
                    for (int event = random.nextInt(1, 6); event > 0; event--) {
                        var key = "ordered-" + random.nextInt(7);
                        outbox.append(step(key, expected.merge(key, 1, Integer::sum)));
                    }
                });
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> unpublished() == 0);
            stop.countDown();
            second.get(15, TimeUnit.SECONDS);
        }

        var seen = new HashMap<String, List<String>>();
        for (var record : TopicReader.all(bootstrapServers, topic)) {
            if (record.key().startsWith("ordered-")) {
                seen.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(new String(record.value(), UTF_8));
            }
        }
        expected.forEach((key, last) -> assertThat(seen.get(key))
                .as("seed %d key %s", seed, key)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, last)
                        .mapToObj(number -> "{\"number\":" + number + "}")
                        .toList()));
    }

    @Test
    void rowsPublishedLongAgoArePurgedAndOthersStay() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(step("old", 1)));
        QuarkusTransaction.requiringNew().run(() -> outbox.append(step("young", 1)));
        await().until(() -> unpublished() == 0);
        QuarkusTransaction.requiringNew()
                .run(() -> execute("update outbox set published_at = now() - interval '8 days' where key = 'old'"));

        try (var connection = dataSource.getConnection()) {
            assertThat(OutboxTable.purge(connection, Duration.ofDays(7), 1000)).isEqualTo(1);
        }

        assertThat(count("select count(*) from outbox where key = 'old'")).isEqualTo(0);
        assertThat(count("select count(*) from outbox where key = 'young'")).isEqualTo(1);
    }

    private OutgoingEvent step(String key, int number) {
        return new OutgoingEvent(UUID.randomUUID(), topic, key, "step", 1, Instant.EPOCH, new Step(number));
    }

    private Map<String, Object> broker() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    private List<ConsumerRecord<String, byte[]>> ofKey(String key) {
        return TopicReader.all(bootstrapServers, topic).stream()
                .filter(record -> record.key().equals(key))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private long unpublished() {
        return count("select count(*) from outbox where published_at is null");
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
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
