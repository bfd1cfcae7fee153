package pqs.platform.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import pqs.platform.deadline.LevelTable.Backlog;
import pqs.platform.deadline.LevelTable.Claim;

/** What an operator watches of deadlines: that they fire, and how late. */
@ApplicationScoped
class DeadlineMetrics {

    private final MeterRegistry registry;
    private final Counter failures;
    private final AtomicLong dueLevels = new AtomicLong();
    private final AtomicLong oldestDueMillis = new AtomicLong();

    DeadlineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.failures = Counter.builder("pqs.deadlines.failures")
                .description("Tries of a level whose handler failed")
                .register(registry);
        registry.gauge("pqs.deadlines.due.levels", dueLevels);
        registry.gauge("pqs.deadlines.oldest.due.age.seconds", oldestDueMillis, age -> age.get() / 1000.0);
    }

    void fired(Claim claim) {
        Timer.builder("pqs.deadlines.late")
                .description("From the moment a level was due until it fired; its count is the levels fired")
                .tag("deadline", claim.name())
                .tag("level", claim.level())
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(Duration.between(claim.dueAt(), claim.now()));
    }

    void failed() {
        failures.increment();
    }

    void measured(Backlog backlog) {
        dueLevels.set(backlog.levels());
        oldestDueMillis.set(backlog.oldest().toMillis());
    }

    long dueLevels() {
        return dueLevels.get();
    }

    Duration oldestDue() {
        return Duration.ofMillis(oldestDueMillis.get());
    }
}
