package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import pqs.local.LocalSystem;
import pqs.local.Options;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Journeys;
import pqs.local.demonstration.ProjectFiles;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;

/**
 * Two processes of surveillance-service on one database, each killed with -9 in turn while deadlines pass: every flag becomes
 * overdue once, in time, and its commissioner is told once.
 */
class ReplicasST {

    private static final String FIRST = "surveillance";
    private static final String SECOND = "surveillance-2";
    private static final int FLAGS = 24;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LATE_AT_MOST = Duration.ofMinutes(1);

    @Test
    void deadlinesOfTwoProcessesFireOnceEachWhileBothAreKilledInTurn() {
        var dataFolder = TheSystem.newDataFolder();
        var options =
                Options.inFolder(ProjectFiles.aroundThis().folder(), dataFolder).replicating(FIRST);
        try (var system = LocalSystem.start(options)) {
            var flags = raiseFlags(system);
            var surveillance = new Database(system, FIRST);
            assertThat(surveillance.number("select count(*) from deadline_firing"))
                    .as("nothing is due yet")
                    .isZero();

            for (int i = 0; i < flags.size(); i++) {
                if (i == FLAGS / 4) {
                    system.children().kill(FIRST);
                } else if (i == FLAGS / 2) {
                    system.children().awaitReady(FIRST, Duration.ofMinutes(2));
                    system.children().kill(SECOND);
                }
                letTimePass(surveillance, flags.get(i));
                LockSupport.parkNanos(PAUSE.toNanos());
            }

            await("every flag to become overdue")
                    .atMost(LATE_AT_MOST)
                    .until(() ->
                            surveillance.number("select count(*) from flag where overdue_at is not null") == FLAGS);
            new Rest(system).awaitQuiet(Duration.ofSeconds(60));
            assertThat(surveillance.number("select count(*) from deadline_firing"))
                    .isEqualTo(FLAGS);
            assertThat(surveillance.column("select data::json ->> 'flagId' from outbox where type = 'flag-overdue'"))
                    .as("one event each")
                    .containsExactlyInAnyOrderElementsOf(flags);
            assertThat(
                            new Database(system, "notifications")
                                    .number(
                                            "select count(*) from notice where rule_id = 'flag-overdue-to-commissioner' and state = 'sent'"))
                    .isEqualTo(FLAGS);
            assertThat(fired(dataFolder, FIRST)).as("fired by the first").isPositive();
            assertThat(fired(dataFolder, SECOND)).as("fired by the second").isPositive();
        } finally {
            TheSystem.sweep(dataFolder);
        }
    }

    private static long fired(Path dataFolder, String child) {
        try (var lines = Files.lines(dataFolder.resolve("logs").resolve(child + ".log"))) {
            long fired = lines.filter(line -> line.contains("deadline fired name=acknowledge-flag"))
                    .count();
            System.out.printf("deadlines fired by %s: %d of %d%n", child, fired, FLAGS);
            return fired;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> raiseFlags(RunningSystem system) {
        var journeys = new Journeys(
                system, new Api(system), LocalDate.now(ZoneOffset.UTC).minusDays(1));
        Scene.setOn(system).providers("R", FLAGS).forEach(journeys::travel);
        return new Database(system, FIRST).column("select flag_id from flag order by flag_id");
    }

    /** As if the flag had been raised twenty days earlier. */
    private static void letTimePass(Database surveillance, String flag) {
        surveillance.change("""
                begin;
                update deadline set started_at = started_at - interval '20 days' where subject = '%1$s';
                update deadline_level set due_at = due_at - interval '20 days' where subject = '%1$s';
                commit""".formatted(flag));
    }
}
