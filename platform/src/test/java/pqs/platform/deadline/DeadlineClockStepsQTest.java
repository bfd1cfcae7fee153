package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.testing.TestTopics;
import pqs.platform.time.Level;
import pqs.testsupport.PqsInfrastructure;

/** Promise 3 while clocks step: what has fired stays fired, and the rest waits for its moment. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class DeadlineClockStepsQTest extends DeadlineBed {

    @Test
    void aClockThatStepsBackNeitherFiresTwiceNorHangs() {
        var inAnHour = start(clock.instant().plus(HOUR), Level.due());
        var inTwoHours = start(clock.instant().plus(HOUR).plus(HOUR), Level.due());
        var runner = firing(levels, _ -> {});

        offset = HOUR.plusSeconds(1);
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);

        offset = Duration.ZERO; // an hour back
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);
        assertThat(effects(inTwoHours)).isEmpty();

        offset = HOUR.plus(HOUR).plusSeconds(1);
        fireAll(runner);
        assertThat(effects(inAnHour)).hasSize(1);
        assertThat(effects(inTwoHours)).hasSize(1);
    }

    /** A wait written before the clock stepped back must not outlast the longest wait there is. */
    @Test
    void aStepBackDoesNotProlongAWait() {
        var subject = start(clock.instant().minusSeconds(5), Level.due());
        inService(() -> database.update(
                "update deadline_level set attempts = 3, try_after = now() + interval '1 hour' where subject = ?",
                subject));

        fireAll(firing(levels, _ -> {}));

        assertThat(effects(subject)).hasSize(1);
    }

    /** To this process the database is an hour ahead, or behind: only what the database says counts. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void theDatabasesTimeCountsHoweverFarOffThisProcessesIs(int hours) {
        asSuperuser(
                "create schema if not exists shifted",
                "create or replace function shifted.statement_timestamp() returns timestamptz language sql stable as"
                        + " $$ select pg_catalog.statement_timestamp() + interval '%d hours' $$".formatted(hours),
                "grant usage on schema shifted to public");
        var runner = firing(new SeesAShiftedClock(sql), _ -> {});
        var databaseNow = clock.instant().plus(HOUR.multipliedBy(hours));
        var due = start(databaseNow.minusSeconds(1), Level.due());
        var soon = databaseNow.plusSeconds(3);
        var waits = start(soon, Level.due());

        fireAll(runner);
        assertThat(fired(Set.of(due, waits))).containsExactly(due + " due");

        await().until(() -> {
            runner.fireNext();
            return !effects(waits).isEmpty();
        });
        var firedAt = Instant.parse(afterLastSpace(effects(waits).getFirst()));
        assertThat(firedAt).isBetween(soon, soon.plusSeconds(60));
        assertThat(Duration.between(firedAt, Instant.now()).abs()).isGreaterThan(Duration.ofMinutes(58));
        fireAll(runner);
        assertThat(fired(Set.of(due, waits))).hasSize(2);
    }

    /** Its sessions find another function of that name before the database's own. */
    private static final class SeesAShiftedClock extends LevelTable {

        private final Sql sql;

        SeesAShiftedClock(Sql sql) {
            super(sql);
            this.sql = sql;
        }

        @Override
        Optional<Claim> claim(String[] names, Duration offset, Duration longestWait) {
            sql.update("shifting the clock", "set local search_path = shifted, pg_catalog, public");
            return super.claim(names, offset, longestWait);
        }
    }
}
