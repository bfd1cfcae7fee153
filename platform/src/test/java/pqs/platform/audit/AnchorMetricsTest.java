package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AnchorMetrics metrics = new AnchorMetrics(registry);

    @Test
    void theAgeIsThatOfTheLastAnchorAndGrowsThoughNobodyLooks() {
        metrics.made(Optional.of(Duration.ofHours(3)));

        double first = shown();
        assertThat(first).isBetween(10_800.0, 10_860.0);
        assertThat(shown()).isGreaterThan(first);
    }

    @Test
    void withoutAnyAnchorTheAgeCountsFromTheStart() {
        metrics.made(Optional.of(Duration.ofHours(3)));
        metrics.made(Optional.empty());

        assertThat(shown()).isBetween(0.0, 60.0);
    }

    @Test
    void aFailedLookIsCounted() {
        metrics.failed();

        assertThat(registry.counter("pqs.audit.anchor.failures").count()).isEqualTo(1.0);
    }

    private double shown() {
        return registry.get("pqs.audit.anchor.age.seconds").gauge().value();
    }
}
