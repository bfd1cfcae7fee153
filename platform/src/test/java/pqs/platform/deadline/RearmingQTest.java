package pqs.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.platform.time.Level;
import pqs.testsupport.PqsInfrastructure;

/** A service starts while handlers fire elsewhere: neither keeps the other from going on. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class RearmingQTest extends DeadlineBed {

    @Test
    void whoHoldsOneDeadlineGetsAnotherWhileAllAreWorkedOutAgain() throws Exception {
        var end = clock.instant().plus(HOUR);
        var subjects = List.of(start(end, Level.due()), start(end, Level.due())).stream()
                .sorted()
                .toList();
        inService(() ->
                database.update("update deadline_level set due_at = due_at + interval '2 hours' where name = ?", name));

        try (var starting = Executors.newSingleThreadExecutor()) {
            var rearmed = inService(() -> {
                deadlines.lock(subjects.get(1), name);
                var running = starting.submit(rearming::all);
                await().until(this::somebodyWaitsForALock);
                deadlines.lock(subjects.get(0), name);
                return running;
            });
            rearmed.get(10, TimeUnit.SECONDS);
        }

        assertThat(inService(() -> database.number(
                        "select count(*) from deadline_level where name = ? and due_at = ?::timestamptz",
                        name,
                        end.toString())))
                .as("both are worked out again")
                .isEqualTo(2);
    }

    private boolean somebodyWaitsForALock() {
        return database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                > 0;
    }
}
