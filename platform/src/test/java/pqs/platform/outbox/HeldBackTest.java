package pqs.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pqs.platform.outbox.OutboxRow.Lane;
import pqs.platform.retry.Backoff;

class HeldBackTest {

    private final AtomicLong nanos = new AtomicLong();
    private final HeldBack heldBack =
            new HeldBack(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1)), nanos::get);

    @Test
    void aTopicIsLeftOutUntilItsWaitIsOver() {
        assertThat(heldBack.topicFailed("x")).isTrue();
        assertThat(heldBack.topics()).containsExactly("x");

        pass(Duration.ofMillis(100));
        assertThat(heldBack.topics()).isEmpty();

        assertThat(heldBack.topicFailed("x")).isFalse();
        pass(Duration.ofMillis(199));
        assertThat(heldBack.topics()).containsExactly("x");
    }

    @Test
    void aPublishedRowEndsTheWaitOfItsTopicAndKey() {
        heldBack.topicFailed("topic");
        heldBack.laneFailed(new Lane("topic", "a"));

        assertThat(heldBack.published(WavesTest.row(1, "a"))).isTrue();

        assertThat(heldBack.topics()).isEmpty();
        assertThat(heldBack.laneKeys()).isEmpty();
        assertThat(heldBack.published(WavesTest.row(2, "a"))).isFalse();
    }

    @Test
    void oneKeyIsLeftOutAloneWithItsTopicNamedBesideIt() {
        heldBack.laneFailed(new Lane("topic", "a"));

        assertThat(heldBack.topics()).isEmpty();
        assertThat(heldBack.laneTopics()).containsExactly("topic");
        assertThat(heldBack.laneKeys()).containsExactly("a");
    }

    @Test
    void theRelaySleepsUntilTheFirstWaitIsOverButNeverLongerThanAsked() {
        assertThat(heldBack.untilNext(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));

        heldBack.topicFailed("x");
        pass(Duration.ofMillis(40));
        assertThat(heldBack.untilNext(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(60));
        assertThat(heldBack.untilNext(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(10));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
