package pqs.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void oneThatKeepsDyingWaitsTwiceAsLongEachTimeButNeverLongerThanTheLongest() {
        assertThat(waitAfter(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(waitAfter(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        for (int death = 0; death < 10; death++) {
            waitAfter(1);
        }
        assertThat(waitAfter(1)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aLongLifeForgives() {
        waitAfter(1);
        waitAfter(1);

        assertThat(waitAfter(30)).isEqualTo(Duration.ofMillis(250));
    }

    private Duration waitAfter(long livedSeconds) {
        return backOff.afterDeath(Duration.ofSeconds(livedSeconds));
    }
}
