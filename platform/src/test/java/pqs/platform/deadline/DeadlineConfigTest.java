package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineConfigTest {

    private final DeadlineConfig config = new SmallRyeConfigBuilder()
            .withMapping(DeadlineConfig.class)
            .build()
            .getConfigMapping(DeadlineConfig.class);

    @Test
    void theDefaults() {
        assertThat(config.firingEnabled()).isTrue();
        assertThat(config.pollEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.transactionMax()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.retryFirst()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retryLongest()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.silenceMax()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.measureEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.rearmRowsMax()).isEqualTo(200);
    }

    @Test
    void afterAnOutageALevelIsStillFiredWithinTheMinute() {
        assertThat(config.retryLongest().plus(config.transactionMax()).plus(config.pollEvery()))
                .isLessThan(Duration.ofMinutes(1));
    }
}
