package pqs.local.demonstration;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Measured times, in milliseconds and in order. The percentile is the nearest rank: the smallest time that at least that
 * share of the measurements did not exceed; with fewer than a hundred measurements p99 is the slowest.
 */
public final class Percentiles {

    private final long[] millis;

    private Percentiles(long[] millis) {
        this.millis = millis;
    }

    public static Percentiles of(Stream<Duration> times) {
        var millis = times.mapToLong(Duration::toMillis).sorted().toArray();
        if (millis.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Percentiles(millis);
    }

    public long p50() {
        return rank(50);
    }

    public long p99() {
        return rank(99);
    }

    public int count() {
        return millis.length;
    }

    private long rank(int percent) {
        return millis[Math.ceilDiv(percent * millis.length, 100) - 1];
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms of %d".formatted(p50(), p99(), millis.length);
    }
}
