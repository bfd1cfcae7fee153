package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseClockQTest {

    @Inject
    Clock clock;

    @Inject
    DatabaseTime time;

    @Inject
    AgroalDataSource database;

    @Test
    void tellsTheDatabasesTime() throws SQLException {
        assertThat(clock).isInstanceOf(DatabaseClock.class);
        assertThat(clock.instant()).isCloseTo(databaseNow(), within(250, ChronoUnit.MILLIS));
    }

    @Test
    void neverRunsBackwardsAndHasMicroseconds() {
        var last = clock.instant();
        for (int i = 0; i < 10_000; i++) {
            var next = clock.instant();
            assertThat(next).isAfterOrEqualTo(last);
            assertThat(next).isEqualTo(next.truncatedTo(ChronoUnit.MICROS));
            last = next;
        }
    }

    @Test
    void aDemonstrationShiftsIt() {
        var shifted = new DatabaseClock(time, Duration.ofDays(30), true);
        assertThat(shifted.instant())
                .isCloseTo(clock.instant().plus(30, ChronoUnit.DAYS), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void standsStillOverAWobble() {
        var database = new AtomicReference<>(Instant.parse("2026-09-21T10:00:00Z"));
        var steady = new DatabaseClock(database::get, Duration.ZERO, false);
        steady.instant();

        database.set(Instant.parse("2026-09-21T09:59:55Z"));

        assertThat(steady.instant()).isEqualTo(Instant.parse("2026-09-21T10:00:00Z"));
    }

    @Test
    void believesADatabaseWhoseClockIsSetBack() {
        var database = new AtomicReference<>(Instant.parse("2026-09-21T10:00:00Z"));
        var steady = new DatabaseClock(database::get, Duration.ofDays(1), true);
        steady.instant();

        database.set(Instant.parse("2026-09-21T09:00:00Z"));
        assertThat(steady.instant()).isEqualTo(Instant.parse("2026-09-22T09:00:00Z"));

        database.set(Instant.parse("2026-09-21T09:00:01Z"));
        assertThat(steady.instant()).isEqualTo(Instant.parse("2026-09-22T09:00:01Z"));
    }

    @Test
    void nothingElseMayShiftIt() {
        assertThatThrownBy(() -> new DatabaseClock(time, Duration.ofSeconds(1), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pqs.demonstration=true");
        assertThat(new DatabaseClock(time, Duration.ZERO, false).instant())
                .isBefore(Instant.now().plusSeconds(5));
    }

    @Test
    void hasAViewInAnotherZone() {
        var london = clock.withZone(ZoneId.of("Europe/London"));
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(london.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    private Instant databaseNow() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
