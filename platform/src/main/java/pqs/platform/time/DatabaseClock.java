package pqs.platform.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The one clock: the database's time, so that all replicas agree whatever their own clocks say, plus the offset by which
 * a demonstration or a test shifts it. Between two measurements it follows this machine's monotonic timer. In microseconds,
 * as PostgreSQL keeps them, so that a stored moment equals the one read back.
 *
 * <p>Measurements wobble, so up to {@link #WOBBLE_MAX} it stands still rather than run backwards. When the database's clock
 * is set back further than that, the database is believed and this clock goes back with it: standing still would date
 * everything wrong for as long as the step was, and a replica that starts meanwhile would disagree (ADR 0023).
 */
@Singleton
public class DatabaseClock extends Clock {

    /** Far more than measurements differ, far less than anything people decide by. */
    static final Duration WOBBLE_MAX = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    private final Supplier<Instant> time;
    private final Duration demonstrationOffset;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    @Inject
    DatabaseClock(
            DatabaseTime time,
            @ConfigProperty(name = "pqs.clock.demonstration-offset") Duration demonstrationOffset,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration) {
        this(time::now, demonstrationOffset, demonstration);
    }

    DatabaseClock(Supplier<Instant> time, Duration demonstrationOffset, boolean demonstration) {
        if (!demonstrationOffset.isZero() && !demonstration) {
            throw new IllegalStateException(
                    "pqs.clock.demonstration-offset shifts every deadline; it is allowed only with pqs.demonstration=true");
        }
        this.time = time;
        this.demonstrationOffset = demonstrationOffset;
    }

    @Override
    public Instant instant() {
        var now = time.get().plus(demonstrationOffset).truncatedTo(ChronoUnit.MICROS);
        var before = latest.getAndAccumulate(now, DatabaseClock::forwardOrSetBack);
        if (isSetBack(before, now)) {
            LOG.warnf("the database's clock went back by %s, and ours goes with it", Duration.between(now, before));
        }
        return forwardOrSetBack(before, now);
    }

    private static Instant forwardOrSetBack(Instant before, Instant now) {
        return now.isAfter(before) || isSetBack(before, now) ? now : before;
    }

    private static boolean isSetBack(Instant before, Instant now) {
        return before.isAfter(now) && Duration.between(now, before).compareTo(WOBBLE_MAX) > 0;
    }

    /** By how much it is ahead of the database's own clock; zero save in a demonstration or a test. */
    public Duration demonstrationOffset() {
        return demonstrationOffset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A view of this clock in another zone; the same in all else. */
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
