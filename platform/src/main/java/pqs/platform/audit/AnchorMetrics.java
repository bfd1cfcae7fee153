package pqs.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator watches of anchors. Until the next look the age goes on growing by itself, so that an anchoring thread that
 * has died is seen as well: an age beyond two hours wants somebody to look.
 */
@ApplicationScoped
class AnchorMetrics {

    private final Counter failures;
    private final long startedNanos = System.nanoTime();
    private volatile long madeNanos = startedNanos;

    AnchorMetrics(MeterRegistry registry) {
        this.failures = Counter.builder("pqs.audit.anchor.failures")
                .description("Looks after an anchor that failed")
                .register(registry);
        registry.gauge(
                "pqs.audit.anchor.age.seconds", this, metrics -> metrics.age().toNanos() / 1e9);
    }

    /** The figures are there from now on, whether or not anything is ever measured. */
    void begin() {
        made(Optional.empty());
    }

    /** @param age of the last anchor by the database; empty if there is none, which counts from the start */
    void made(Optional<Duration> age) {
        madeNanos = age.map(since -> System.nanoTime() - since.toNanos()).orElse(startedNanos);
    }

    void failed() {
        failures.increment();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - madeNanos);
    }
}
