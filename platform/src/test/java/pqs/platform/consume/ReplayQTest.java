package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pqs.platform.consume.ParkedKeys.Replay;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** A parked key is tried again record by record, in order, whatever arrives meanwhile. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class ReplayQTest extends ConsumeBed {

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
