package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import pqs.local.LocalSystem;
import pqs.local.NotReady;
import pqs.local.Options;
import pqs.local.Progress;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Answer;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.Concern;
import pqs.local.demonstration.InventedProvider;
import pqs.local.demonstration.ProjectFiles;
import pqs.systemtests.ledger.ClientLedger.Outcome;
import pqs.systemtests.ledger.LedgerChecker;
import pqs.systemtests.world.BooksReader;
import pqs.systemtests.world.ConcernClients;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.Rest;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.SmallDisk;

/** The disk runs full, before the start, during it and while concerns come in: refused in plain words, and nothing is lost. */
class FullDiskST {

    private static final int MEGABYTES_TOO_FEW = 64;
    private static final int MEGABYTES_ENOUGH = 800;
    private static final int CLIENTS = 4;
    private static final int CONCERNS_EACH = 15;
    private static final Duration FULL_FOR = Duration.ofSeconds(5);
    private static final int LOG_FILES_KEPT_READY_MAX = 10;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @Test
    void aFullDiskIsRefusedInPlainWordsAndEverythingGoesOnOnceThereIsRoom() throws InterruptedException, SQLException {
        var mounted = SmallDisk.mount(MEGABYTES_TOO_FEW);
        Assumptions.assumeTrue(mounted.isPresent(), "a small disk cannot be mounted: that takes root");
        try (var disk = mounted.orElseThrow()) {
            var options = Options.inFolder(
                    ProjectFiles.aroundThis().folder(), disk.folder().resolve("data"));

            assertThatThrownBy(() -> LocalSystem.start(options))
                    .isInstanceOf(NotReady.class)
                    .hasMessageContaining("is nearly full: 67 MB are left and 600 MB are needed. Free some,");
            assertThat(disk.folder()).as("nothing half-made").isEmptyDirectory();

            disk.resize(MEGABYTES_ENOUGH);
            assertThatThrownBy(() -> LocalSystem.start(options, Progress.silent(), begun -> disk.fill()))
                    .isInstanceOf(NotReady.class)
                    .hasMessageContaining("has 0 MB left and 300 MB are needed: free some,");
            disk.free();

            var progress = new Progress(System.out);
            try (var system = LocalSystem.start(options, progress, begun -> {})) {
                concernsComeInWhileItRunsFull(system, disk);
            }
        }
    }

    private static void concernsComeInWhileItRunsFull(RunningSystem system, SmallDisk disk)
            throws InterruptedException, SQLException {
        var providers = Scene.setOn(system).providers("F", 5).stream()
                .map(InventedProvider::code)
                .toList();
        var clients = new ConcernClients(system, "full", providers);
        for (int number = 0; number < 10; number++) {
            clients.report(CLIENTS * CONCERNS_EACH + number);
        }

        var refusals = new ArrayList<Answer>();
        CountDownLatch done;
        // A full disk lets nobody new into the database.
        try (var connection = new Database(system, "intake").connect()) {
            disk.fill();
            done = clients.start(CLIENTS, CONCERNS_EACH, Duration.ZERO);
            refusals.addAll(refusalsWhileFull(system, providers.getFirst()));
            needMoreLog(connection);
            refusals.addAll(refusalsWhileFull(system, providers.getFirst()));
        }
        assertThat(refusals).as("a full disk is noticed").isNotEmpty();
        assertThat(refusals).allSatisfy(FullDiskST::isAnHonestRefusal);

        disk.free();
        long freed = System.nanoTime();
        assertThat(done.await(BACK_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        double accepting = (System.nanoTime() - freed) / 1e9;
        // A message whose outcome could not be written down is asked after again only when its time is over.
        new Rest(system).awaitQuiet(Duration.ofMinutes(5));
        System.out.printf(
                "disk full for %d s: %d refusals seen, %d attempts repeated; all accepted %.1f s and quiet %.1f s after it"
                        + " had room again%n",
                2 * FULL_FOR.toSeconds(),
                refusals.size(),
                clients.repeated(),
                accepting,
                (System.nanoTime() - freed) / 1e9);

        var ledger = clients.ledger();
        assertThat(ledger.count(Outcome.Accepted.class)).isEqualTo(CLIENTS * CONCERNS_EACH + 10);
        var reader = new BooksReader(system);
        assertThat(LedgerChecker.check(ledger, reader.read("full"))).isEmpty();
        assertThat(new Database(system, "intake")
                        .number("select coalesce(sum(checksum_failures), 0) from pg_stat_database"))
                .isZero();
    }

    /** Asks again and again, each time with another concern; what is accepted meanwhile counts for nothing here. */
    private static List<Answer> refusalsWhileFull(RunningSystem system, String provider) {
        var api = new Api(system);
        var refusals = new ArrayList<Answer>();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < FULL_FOR.toNanos()) {
            var concern = Concern.about(
                    provider,
                    "poor-report",
                    LocalDate.now(ZoneOffset.UTC).minusDays(2),
                    "Invented, and long: " + "x".repeat(3_000));
            var answer = api.post(Cast.GP, "/intake/api/concerns", concern.json());
            if (answer.status() != 201) {
                refusals.add(answer);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return refusals;
    }

    /** Makes PostgreSQL begin another file of its log, for which there is no room: it gives itself up. */
    private static void needMoreLog(Connection connection) {
        assertThatThrownBy(() -> {
                    for (int files = 0; files < LOG_FILES_KEPT_READY_MAX; files++) {
                        try (var statement = connection.createStatement()) {
                            statement.execute("select pg_logical_emit_message(true, 'test', 'x'), pg_switch_wal()");
                        }
                    }
                })
                .as("the log of the database is full")
                .isInstanceOf(SQLException.class);
    }

    private static void isAnHonestRefusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().path("status").asInt()).isEqualTo(503);
        assertThat(answer.text("title")).isEqualTo("The service cannot answer at the moment");
        assertThat(answer.body()).doesNotContain("Exception", "SQL", "pqs.");
    }
}
