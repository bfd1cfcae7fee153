package pqs.platform.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.DatabaseUnavailable;

/**
 * Knows the database's time without asking for it each time: measures it now and then and carries it forward with the
 * monotonic timer. A measurement that fails leaves the last one in force.
 */
@Singleton
class DatabaseTime {

    private static final Logger LOG = Logger.getLogger(DatabaseTime.class);
    private static final int ATTEMPTS = 3;

    /**
     * @param nanoTime reading of {@link System#nanoTime()}
     * @param time the database's time at that reading
     * @param uncertainty half the round trip, the most the measurement can be wrong by
     */
    record Reading(long nanoTime, Instant time, Duration uncertainty) {

        Instant at(long laterNanoTime) {
            return time.plusNanos(laterNanoTime - nanoTime);
        }
    }

    private final AgroalDataSource database;
    private final Duration measuredEvery;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-time").factory());
    private volatile @Nullable Reading last;

    DatabaseTime(AgroalDataSource database, @ConfigProperty(name = "pqs.clock.measured-every") Duration measuredEvery) {
        this.database = database;
        this.measuredEvery = measuredEvery;
    }

    void onStart(@Observes StartupEvent start) {
        var unused =
                timer.scheduleWithFixedDelay(this::measureAgain, 0, measuredEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /**
     * @throws DatabaseUnavailable if the database has never answered yet
     */
    Instant now() {
        var reading = last;
        if (reading == null) {
            reading = measureFirst();
        }
        return reading.at(System.nanoTime());
    }

    private Reading measureFirst() {
        try {
            var reading = measure();
            last = reading;
            return reading;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private void measureAgain() {
        try {
            last = measure();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("could not measure the database's time, keeping the last measurement: %s", e.getMessage());
        }
    }

    /** The quickest of a few answers is the one whose delay can mislead least. */
    private Reading measure() throws SQLException {
        Reading best = null;
        try (var connection = database.getConnection();
                var question = connection.prepareStatement("select clock_timestamp()")) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                long before = System.nanoTime();
                Instant answer;
                try (var rows = question.executeQuery()) {
                    rows.next();
                    answer = rows.getObject(1, OffsetDateTime.class).toInstant();
                }
                long halfTrip = (System.nanoTime() - before) / 2;
                if (best == null || halfTrip < best.uncertainty().toNanos()) {
                    best = new Reading(before + halfTrip, answer, Duration.ofNanos(halfTrip));
                }
            }
        }
        return Objects.requireNonNull(best);
    }
}
