package pqs.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import pqs.platform.retry.Backoff;

/** Pins the defaults: promises of the reliability document rest on them. */
class ConsumeConfigTest {

    private final ConsumeConfig config =
            new SmallRyeConfigBuilder().withMapping(ConsumeConfig.class).build().getConfigMapping(ConsumeConfig.class);

    @Test
    void theDefaults() {
        assertThat(config.enabled()).isTrue();
        assertThat(config.groupPrefix()).isEqualTo("pqs");
        assertThat(config.pollMax()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.pollRecordsMax()).isEqualTo(200);
        assertThat(config.turnMax()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.valueBytesMax()).isEqualTo(262_144);
        assertThat(config.parkedValueBytesMax()).isEqualTo(4_194_304);
        assertThat(config.attemptsMax()).isEqualTo(5);
        assertThat(config.retryFirst()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.retryLongest()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.troubleFirst()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.troubleLongest()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.troubleMax()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.transactionMax()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.sessionMax()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.silenceMax()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.drainMax()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.replayRecordsMax()).isEqualTo(1_000);
        assertThat(config.measureEvery()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aPoisonRecordIsParkedWithinFiveSeconds() {
        var backoff = new Backoff(config.retryFirst(), config.retryLongest());
        var waits = Duration.ZERO;
        for (int failure = 1; failure < config.attemptsMax(); failure++) {
            waits = waits.plus(backoff.after(failure));
        }

        assertThat(waits).isEqualTo(Duration.ofMillis(1500));
    }
}
