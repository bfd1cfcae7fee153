package pqs.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import pqs.embedded.PostgresServer;

/**
 * Folders of the tests' servers: one for each JVM, under the module's {@code target}. A test run that was killed leaves its
 * folder and its PostgreSQL behind; the next run of the module ends and deletes them.
 */
final class TestFolders {

    private static final Path ALL = Path.of("target", "test-servers").toAbsolutePath();

    private TestFolders() {}

    static Path ofThisJvm() {
        sweep();
        return ALL.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    private static void sweep() {
        if (!Files.isDirectory(ALL)) {
            return;
        }
        try (var folders = Files.list(ALL)) {
            folders.filter(folder -> isLeftBehind(folder)).forEach(TestFolders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + ALL, e);
        }
    }

    private static boolean isLeftBehind(Path folder) {
        var pid = Long.parseLong(folder.getFileName().toString());
        boolean ours = pid == ProcessHandle.current().pid();
        return ours || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void delete(Path folder) {
        PostgresServer.endOrphan(folder.resolve("postgresql"));
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
