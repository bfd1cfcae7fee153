package pqs.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock: the database's time, so that all replicas agree whatever their own clocks say, plus the offset by which
 * a demonstration or a test shifts it. Between two measurements it follows this machine's monotonic timer; it never runs
 * backwards. In microseconds, as PostgreSQL keeps them, so that a stored moment equals the one read back.
 */
@Singleton
public class DatabaseClock extends Clock {

    private final DatabaseTime time;
    private final Duration demonstrationOffset;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    DatabaseClock(
            DatabaseTime time,
            @ConfigProperty(name = "pqs.clock.demonstration-offset") Duration demonstrationOffset,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        if (!demonstrationOffset.isZero() && !demonstration) {
            throw new IllegalStateException(
                    "pqs.clock.demonstration-offset shifts every deadline; it is allowed only with pqs.demonstration=true");
        }
        this.time = time;
        this.demonstrationOffset = demonstrationOffset;
    }

    @Override
    public Instant instant() {
        var now = time.now().plus(demonstrationOffset).truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(now, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in another zone; it still never runs backwards. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final DatabaseClock clock;
        private final ZoneId zone;

        InZone(DatabaseClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
