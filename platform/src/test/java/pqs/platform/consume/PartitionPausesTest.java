package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import pqs.platform.retry.Backoff;

class PartitionPausesTest {

    private static final TopicPartition P0 = new TopicPartition("t", 0);
    private static final TopicPartition P1 = new TopicPartition("t", 1);

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
    private final AtomicLong nanos = new AtomicLong();
    private final PartitionPauses pauses = new PartitionPauses(nanos::get);

    @Test
    void failuresOfARecordAreCountedUntilItPasses() {
        assertThat(pauses.tries(P0, 7).attempt()).isEqualTo(1);
        pauses.failed(P0, 7, backoff);
        assertThat(pauses.tries(P0, 7).attempt()).isEqualTo(2);
        pauses.failed(P0, 7, backoff);
        assertThat(pauses.tries(P0, 7).attempt()).isEqualTo(3);
        assertThat(pauses.tries(P1, 7).attempt()).isEqualTo(1);

        pauses.passed(P0);
        assertThat(pauses.tries(P0, 8).attempt()).isEqualTo(1);
    }

    @Test
    void troubleIsNotCountedAndForgetsNoFailure() {
        pauses.failed(P0, 7, backoff);
        for (int i = 0; i < 100; i++) {
            pauses.trouble(P0, 7, Duration.ofMillis(1));
        }
        assertThat(pauses.tries(P0, 7).attempt()).isEqualTo(2);
    }

    @Test
    void troubleOfARecordAloneIsTimedFromItsFirstUntilItPasses() {
        pauses.ownTrouble(P0, 7, Duration.ofMillis(1));
        pass(400);
        pauses.ownTrouble(P0, 7, Duration.ofMillis(1));
        pass(200);

        assertThat(pauses.tries(P0, 7)).isEqualTo(new Tries(1, Duration.ofMillis(600)));
        assertThat(pauses.tries(P0, 8)).isEqualTo(new Tries(1, Duration.ZERO));
        assertThat(pauses.tries(P1, 7)).isEqualTo(new Tries(1, Duration.ZERO));
        pauses.passed(P0);
        assertThat(pauses.tries(P0, 7)).isEqualTo(new Tries(1, Duration.ZERO));
    }

    @Test
    void anOutageThatIsEverybodysStartsTheTimeOfTheRecordAnew() {
        pauses.ownTrouble(P0, 7, Duration.ofMillis(1));
        pass(400);
        pauses.trouble(P0, 7, Duration.ofMillis(1));
        pass(60_000);

        assertThat(pauses.tries(P0, 7)).isEqualTo(new Tries(1, Duration.ZERO));
        pauses.ownTrouble(P0, 7, Duration.ofMillis(1));
        pass(5);
        assertThat(pauses.tries(P0, 7)).isEqualTo(new Tries(1, Duration.ofMillis(5)));
    }

    @Test
    void aPartitionIsDueOnceWhenItsWaitIsOver() {
        pauses.failed(P0, 7, backoff);
        pauses.trouble(P1, 9, Duration.ofMillis(300));

        assertThat(pauses.due()).isEmpty();
        assertThat(pauses.untilNext(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(100));
        pass(100);
        assertThat(pauses.due()).containsExactly(P0);
        assertThat(pauses.due()).isEmpty();
        assertThat(pauses.untilNext(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(200));

        pauses.failed(P0, 7, backoff);
        assertThat(pauses.due()).isEmpty();
        pass(200);
        assertThat(pauses.due()).containsExactlyInAnyOrder(P0, P1);
    }

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
