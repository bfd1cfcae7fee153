package pqs.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import pqs.platform.consume.ParkedKeys.Replay;
import pqs.platform.retry.DatabaseTrouble;
import pqs.platform.testing.Notes;
import pqs.platform.testing.Sender;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** What cannot be handled is parked, with what is wrong and without what it says; nothing else waits for it. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ParkingQTest extends ConsumeBed {

    @Inject
    RecordHandler handler;

    @Inject
    Notes notes;

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
                .startsWith("IllegalStateException at pqs.platform.consume.ParkingQTest");

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

    private void assertParked(String key, String why) {
        await().atMost(PARKED_WITHIN).until(() -> parked(key).size() == 1);
        assertThat(parked(key).getFirst().errorMessage()).isEqualTo(why);
        assertThat(parked(key).getFirst().attempts()).isEqualTo(1);
    }
}
