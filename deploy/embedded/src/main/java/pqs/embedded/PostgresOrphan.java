package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Ends the server that runs in a folder whose lock we hold. Nobody living owns it, so it is ours to end. */
final class PostgresOrphan {

    private static final Duration ORDERLY_MAX = Duration.ofSeconds(20);
    private static final Duration FORCED_MAX = Duration.ofSeconds(5);

    /** Programs that make a cluster or start its server; ended before the server, lest another comes of them. */
    private static final Set<String> MAKERS = Set.of("initdb", "pg_ctl");

    private PostgresOrphan() {}

    static void end(PostgresFolder folder) {
        working(folder, MAKERS).forEach(PostgresOrphan::end);
        folder.recordedServer().flatMap(RecordedProcess::running).ifPresent(PostgresOrphan::end);
        // One whose holder was killed while it started has not written its record yet.
        working(folder, Set.of("postgres")).forEach(PostgresOrphan::end);
        // The library's own lock file holds no lock any more and would only puzzle a reader.
        try {
            Files.deleteIfExists(folder.data().resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> working(PostgresFolder folder, Set<String> programs) {
        return new ProcessesOn(folder.data(), programs, folder.data().toString()).find();
    }

    private static void end(ProcessHandle server) {
        // SIGINT is PostgreSQL's "fast" stop: clients are sent away, data is written. SIGTERM would wait for the
        // clients.
        signal("INT", server);
        if (!RecordedProcess.gone(server, ORDERLY_MAX)) {
            signal("QUIT", server);
            if (!RecordedProcess.gone(server, FORCED_MAX)) {
                server.destroyForcibly();
                RecordedProcess.gone(server, FORCED_MAX);
            }
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(FORCED_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send a signal to process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
