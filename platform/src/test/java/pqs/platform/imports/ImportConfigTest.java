package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportConfigTest {

    private final ImportConfig config =
            new SmallRyeConfigBuilder().withMapping(ImportConfig.class).build().getConfigMapping(ImportConfig.class);

    @Test
    void theDefaults() {
        assertThat(config.runnerEnabled()).isTrue();
        assertThat(config.fileBytesMax()).isEqualTo(64L * 1024 * 1024);
        assertThat(config.rowsMax()).isEqualTo(250_000);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.silenceMax()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.pollEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.attemptsMax()).isEqualTo(5);
        assertThat(config.retryFirst()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.retryLongest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.receivingMax()).isEqualTo(Duration.ofHours(1));
    }
}
