package pqs.platform.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How a loop is doing, written by its thread and read by health and metrics. */
final class LoopStatus {

    private final String consumer;
    private final MeterRegistry registry;
    private final LongSupplier nanoTime;
    private final AtomicLong turnedAtNanos;
    private final AtomicLong polledAtNanos;
    private final AtomicLong lagRecords = new AtomicLong();
    private final AtomicLong parkedKeys = new AtomicLong();

    LoopStatus(String consumer, MeterRegistry registry, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.registry = registry;
        this.nanoTime = nanoTime;
        this.turnedAtNanos = new AtomicLong(nanoTime.getAsLong());
        this.polledAtNanos = new AtomicLong(nanoTime.getAsLong());
        var tags = Tags.of("consumer", consumer);
        registry.gauge("pqs.consumer.lag.records", tags, lagRecords);
        registry.gauge("pqs.consumer.parked.keys", tags, parkedKeys);
        registry.gauge(
                "pqs.consumer.last.poll.age.seconds",
                tags,
                this,
                status -> status.sincePoll().toMillis() / 1000.0);
    }

    /** The thread came round, whatever the broker said. */
    void turned() {
        turnedAtNanos.set(nanoTime.getAsLong());
    }

    /** A poll returned. */
    void polled(long lag) {
        polledAtNanos.set(nanoTime.getAsLong());
        lagRecords.set(lag);
    }

    void tried(Outcome outcome) {
        registry.counter("pqs.consumer.records", "consumer", consumer, "outcome", outcome.label())
                .increment();
    }

    void parked(int keys) {
        parkedKeys.set(keys);
    }

    Duration sinceTurn() {
        return Duration.ofNanos(nanoTime.getAsLong() - turnedAtNanos.get());
    }

    Duration sincePoll() {
        return Duration.ofNanos(nanoTime.getAsLong() - polledAtNanos.get());
    }

    long lag() {
        return lagRecords.get();
    }

    long parkedKeys() {
        return parkedKeys.get();
    }
}
