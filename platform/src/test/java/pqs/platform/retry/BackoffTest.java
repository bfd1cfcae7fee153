package pqs.platform.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    @Test
    void waitsDoubleUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 7)
                        .mapToObj(failures -> backoff.after(failures).toMillis()))
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L);
    }

    @Test
    void manyFailuresInARowDoNotOverflow() {
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void thereIsNoWaitWithoutAFailureAndNoWaitThatShrinks() {
        assertThatThrownBy(() -> backoff.after(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSetbackIsNewsOnceAndItsEndToo() {
        var setback = new Setback(backoff);

        assertThat(setback.recovered()).isFalse();
        assertThat(setback.failed()).isEqualTo(Duration.ofMillis(100));
        assertThat(setback.isNews()).isTrue();
        assertThat(setback.failed()).isEqualTo(Duration.ofMillis(200));
        assertThat(setback.isNews()).isFalse();
        assertThat(setback.recovered()).isTrue();
        assertThat(setback.recovered()).isFalse();
        assertThat(setback.failed()).isEqualTo(Duration.ofMillis(100));
    }
}
