package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.Test;
import pqs.platform.consume.ParkedKeys.Replay;
import pqs.platform.inbox.Inbox;
import pqs.platform.retry.DatabaseTrouble;
import pqs.platform.testing.Database;
import pqs.platform.testing.Faults;
import pqs.platform.testing.Notes;
import pqs.platform.testing.Sender;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** From topic to effect, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ConsumeQTest {

    private static final Duration PARKED_WITHIN = Duration.ofSeconds(5);

    @Inject
    Sender sender;

    @Inject
    Database database;

    @Inject
    Faults faults;

    @Inject
    ParkedKeys parkedKeys;

    @Inject
    RecordHandler handler;

    @Inject
    Notes notes;

    @Inject
    Inbox inbox;

    @Inject
    @Liveness
    ConsumerHealth health;

    @Test
    void anEventDeliveredThreeTimesHasOneEffect() {
        var id = UUID.randomUUID();
        sender.note(id, "thrice", "once only");
        sender.note(id, "thrice", "once only");
        sender.note(id, "thrice", "once only");
        sender.note("thrice", "the next");

        await().until(() -> texts("thrice").contains("the next"));
        assertThat(texts("thrice")).containsExactly("once only", "the next");
    }

    @Test
    void theHandlerRunsInTheServiceScopeOfItsConsumerAndInTheTraceOfTheEvent() {
        var headers = Sender.headers(UUID.randomUUID());
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        sender.raw("traced", "{\"text\":\"hello\"}", headers);

        await().until(() -> texts("traced").equals(List.of("hello")));
        assertThat(database.strings("select service from plumbing_effect where key = 'traced'"))
                .containsExactly("platform.notes");
        assertThat(database.strings("select traceparent from plumbing_effect where key = 'traced'")
                        .getFirst())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aHandlerThatThrowsParksItsKeyAloneAndReplayKeepsTheOrder() {
        faults.plant("stuck", () -> {
            throw new IllegalStateException("text of the event, which must not be kept");
        });
        sender.note("stuck", "1");
        sender.note("stuck", "2");
        for (int i = 0; i < 20; i++) {
            sender.note("flows-" + i, "on its way");
        }

        var parked = await().atMost(PARKED_WITHIN)
                .until(() -> parked("stuck"), found -> found.stream().anyMatch(line -> line.records() == 2));
        for (int i = 0; i < 20; i++) {
            var key = "flows-" + i;
            await().until(() -> texts(key).equals(List.of("on its way")));
        }
        sender.note("stuck", "3");
        await().until(() -> parked("stuck").getFirst().waitingBehind() == 2);
        assertThat(texts("stuck")).isEmpty();
        assertThat(parked.getFirst().attempts()).isEqualTo(5);
        assertThat(parked.getFirst().errorClass()).isEqualTo("java.lang.IllegalStateException");
        assertThat(parked.getFirst().errorMessage())
                .startsWith("IllegalStateException at pqs.platform.consume.ConsumeQTest");

        assertThat(parkedKeys.replay(parked.getFirst().id()))
                .isInstanceOfSatisfying(
                        Replay.Stopped.class,
                        stopped -> assertThat(stopped.handled()).isEqualTo(0));
        assertThat(parked("stuck").getFirst().attempts()).isEqualTo(6);

        faults.mend("stuck");
        assertThat(parkedKeys.replay(parked.getFirst().id())).isEqualTo(new Replay.Done(3));
        sender.note("stuck", "4");

        await().until(() -> texts("stuck").contains("4"));
        assertThat(texts("stuck")).containsExactly("1", "2", "3", "4");
        assertThat(parked("stuck")).isEmpty();
    }

    @Test
    void aReplayStopsAtTheFirstRecordThatFails() {
        faults.plant("half", () -> {
            throw new IllegalStateException();
        });
        sender.note("half", "1");
        sender.note("half", "2");
        await().atMost(PARKED_WITHIN).until(() -> parked("half").stream().anyMatch(line -> line.records() == 2));

        faults.plant("half", () -> {
            if (texts("half").size() == 2) {
                throw new IllegalStateException();
            }
        });
        var id = parked("half").getFirst().id();
        assertThat(parkedKeys.replay(id)).isInstanceOfSatisfying(Replay.Stopped.class, stopped -> {
            assertThat(stopped.handled()).isEqualTo(1);
        });

        assertThat(texts("half")).containsExactly("1");
        assertThat(parked("half").getFirst().records()).isEqualTo(1);
        faults.mend("half");
        assertThat(parkedKeys.replay(id)).isEqualTo(new Replay.Done(1));
        assertThat(parkedKeys.replay(id)).isEqualTo(new Replay.Gone());
    }

    @Test
    void aRecordThatArrivesDuringAReplayTakesEffectAfterIt() throws Exception {
        faults.plant("meanwhile", () -> {
            throw new IllegalStateException();
        });
        sender.note("meanwhile", "1");
        await().atMost(PARKED_WITHIN).until(() -> parked("meanwhile").size() == 1);

        var inReplay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        faults.plant("meanwhile", () -> {
            inReplay.countDown();
            awaitQuietly(goOn);
        });
        try (var threads = Executors.newSingleThreadExecutor()) {
            var id = parked("meanwhile").getFirst().id();
            var replay = threads.submit(() -> parkedKeys.replay(id));
            assertThat(inReplay.await(5, TimeUnit.SECONDS)).isTrue();
            sender.note("meanwhile", "2");
            await().until(this::someoneWaitsForALock);
            goOn.countDown();
            assertThat(replay.get(5, TimeUnit.SECONDS)).isEqualTo(new Replay.Done(1));
        }

        await().until(() -> texts("meanwhile").size() == 2);
        assertThat(texts("meanwhile")).containsExactly("1", "2");
        assertThat(parked("meanwhile")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsParkedAtOnceWithWhatIsWrong() {
        sender.raw("bad-json", "{\"text\":", Sender.headers(UUID.randomUUID()));
        sender.raw("no-object", "[]", Sender.headers(UUID.randomUUID()));
        sender.raw("no-headers", "{\"text\":\"x\"}", Map.of());
        sender.raw("too-long", "{\"text\":\"" + "x".repeat(300_000) + "\"}", Sender.headers(UUID.randomUUID()));
        sender.raw("wrong-shape", "{\"text\":{\"secret\":1}}", Sender.headers(UUID.randomUUID()));
        var headers = Sender.headers(UUID.randomUUID());
        headers.put("ce_dataschema", "urn:pqs:note:v7");
        sender.raw("version-7", "{\"text\":\"x\"}", headers);

        assertParked("bad-json", "the data is not JSON");
        assertParked("no-object", "the data is not a JSON object");
        assertParked("no-headers", "the CloudEvents headers are missing or wrong");
        assertParked("too-long", "the value has 300011 bytes, more than 262144");
        assertParked("wrong-shape", "the data does not fit Note at text");
        assertParked("version-7", "note version 7 is not known here, only version 1");
    }

    @Test
    void aRecordWithoutAKeyIsParkedUnderOneOfItsOwn() {
        sender.raw(null, "{\"text\":\"x\"}", Sender.headers(UUID.randomUUID()));

        var parked = await().atMost(PARKED_WITHIN)
                .until(
                        () -> parkedKeys.list().stream()
                                .filter(line -> line.key().startsWith("(no key) partition "))
                                .toList(),
                        lines -> !lines.isEmpty());
        assertThat(parked.getFirst().errorMessage()).isEqualTo("the record has no key");
    }

    @Test
    void aTombstoneIsPassedOver() {
        sender.raw("forgotten", null, Map.of());
        sender.note("forgotten", "after");

        await().until(() -> texts("forgotten").equals(List.of("after")));
        assertThat(parked("forgotten")).isEmpty();
    }

    @Test
    void databaseTroubleIsWaitedOutAndParksNothing() {
        faults.plant("troubled", 6, () -> {
            throw new DatabaseTrouble("testing", new SQLException("gone", "08006"));
        });
        sender.note("troubled", "in the end");

        await().atMost(Duration.ofSeconds(25)).until(() -> texts("troubled").equals(List.of("in the end")));
        assertThat(parked("troubled")).isEmpty();
    }

    @Test
    void aRecordInTroubleWhileTheDatabaseAnswersOthersIsParkedInTheEnd() {
        faults.plant("times-out", () -> {
            throw new DatabaseTrouble("testing", new SQLException("statement timeout", "57014"));
        });
        var record = new ConsumerRecord<>("t", 0, 0L, "times-out".getBytes(UTF_8), "{\"text\":\"x\"}".getBytes(UTF_8));
        Sender.headers(UUID.randomUUID())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));

        assertThat(handler.handle(notes, record, new Tries(1, Duration.ofMinutes(9))))
                .isEqualTo(Outcome.OWN_TROUBLE);
        assertThat(parked("times-out")).isEmpty();
        assertThat(handler.handle(notes, record, new Tries(1, Duration.ofMinutes(10))))
                .isEqualTo(Outcome.PARKED);
        assertThat(parked("times-out").getFirst().errorMessage()).contains("57014");

        faults.mend("times-out");
        assertThat(parkedKeys.replay(parked("times-out").getFirst().id())).isEqualTo(new Replay.Done(1));
    }

    @Test
    void typesAConsumerDoesNotKnowAreClaimedAndIgnored() {
        var id = UUID.randomUUID();
        var headers = Sender.headers(id);
        headers.put("ce_type", "elsewhere");
        headers.put("ce_dataschema", "urn:pqs:elsewhere:v3");
        sender.raw("other", "{}", headers);

        await().until(() -> database.number("select count(*) from inbox where event_id = ?", id) == 1);
        assertThat(texts("other")).isEmpty();
    }

    @Test
    void theInboxIsOnlyForTransactionsAndClaimsOnce() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> inbox.firstDelivery("test", id)).isInstanceOf(TransactionalException.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("test", id)))
                .isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("test", id)))
                .isFalse();
        assertThat(QuarkusTransaction.requiringNew().call(() -> inbox.firstDelivery("other", id)))
                .isTrue();
    }

    @Test
    void theLoopIsAliveAndSaysHowFarItIs() {
        var response = health.call();

        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(response.getData().orElseThrow())
                .containsKeys("notes.lagRecords", "notes.lastPollSecondsAgo", "notes.parkedKeys");
    }

    private void assertParked(String key, String why) {
        await().atMost(PARKED_WITHIN).until(() -> parked(key).size() == 1);
        assertThat(parked(key).getFirst().errorMessage()).isEqualTo(why);
        assertThat(parked(key).getFirst().attempts()).isEqualTo(1);
    }

    private List<ParkedView.Line> parked(String key) {
        return parkedKeys.list().stream().filter(line -> line.key().equals(key)).toList();
    }

    private List<String> texts(String key) {
        return database.strings("select text from plumbing_effect where key = ? order by seq", key);
    }

    private boolean someoneWaitsForALock() {
        return database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
