package pqs.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import pqs.platform.outbox.OutboxTable.Backlog;

/** What an operator watches of the outbox. */
@ApplicationScoped
class RelayMetrics {

    private final AtomicLong backlogRows = new AtomicLong();
    private final AtomicLong oldestAgeMillis = new AtomicLong();
    private final Counter published;
    private final Counter failures;

    RelayMetrics(MeterRegistry registry) {
        registry.gauge("pqs.outbox.backlog.rows", backlogRows);
        registry.gauge("pqs.outbox.oldest.age.seconds", oldestAgeMillis, age -> age.get() / 1000.0);
        this.published = registry.counter("pqs.outbox.published");
        this.failures = registry.counter("pqs.outbox.failures");
    }

    void published(int rows) {
        published.increment(rows);
    }

    void failed(int rows) {
        failures.increment(rows);
    }

    void measured(Backlog backlog) {
        backlogRows.set(backlog.rows());
        oldestAgeMillis.set(backlog.oldestAge().toMillis());
    }

    long backlogRows() {
        return backlogRows.get();
    }

    Duration oldestAge() {
        return Duration.ofMillis(oldestAgeMillis.get());
    }
}
