package pqs.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pins the defaults: promises of the reliability document rest on them. */
class OutboxConfigTest {

    private final OutboxConfig config =
            new SmallRyeConfigBuilder().withMapping(OutboxConfig.class).build().getConfigMapping(OutboxConfig.class);

    @Test
    void theDefaults() {
        assertThat(config.relayEnabled()).isTrue();
        assertThat(config.dataBytesMax()).isEqualTo(262_144);
        assertThat(config.batchRowsMax()).isEqualTo(500);
        assertThat(config.pollEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.requestMax()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.deliveryMax()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.roundMax()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.retryFirst()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.retryLongest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(config.purgeEvery()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.purgeRowsMax()).isEqualTo(1_000);
        assertThat(config.silenceMax()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.measureEvery()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theLongestRoundIsNotTakenForADeadRelay() {
        var longestRound = config.roundMax().plus(config.deliveryMax()).plus(config.requestMax());

        assertThat(longestRound).isLessThan(config.silenceMax().dividedBy(2));
    }

    @Test
    void aBacklogIsGoneWithinThirtySecondsOfTheBrokersReturn() {
        var worstWait = config.retryLongest().plus(config.deliveryMax()).plus(config.requestMax());

        assertThat(worstWait).isLessThan(Duration.ofSeconds(30));
    }
}
