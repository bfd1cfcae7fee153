package pqs.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pqs.platform.failpoint.Failpoints;
import pqs.platform.testing.TestTopics;
import pqs.platform.testing.TopicReader;
import pqs.testsupport.PqsInfrastructure;

/** What the relay owes to the rows: none is missed, none overtakes another of its key, and the old ones go. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class RelayQTest extends OutboxBed {

    @Inject
    RelayMetrics metrics;

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

    private Map<String, Object> broker() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
