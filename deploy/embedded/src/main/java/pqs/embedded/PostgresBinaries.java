package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The folder PostgreSQL's programs are unpacked into, shared by all servers of this user. An unpacking that was cut short (a
 * kill, too little memory) leaves a folder that looks finished and breaks every later start. So a folder counts only once a
 * server has started from it, which a mark beside it says; without the mark it is deleted and unpacked again.
 */
final class PostgresBinaries {

    /** One for each version: a new one never meets the leavings of an old one. */
    private static final String VERSION = "18.6.0";

    private static final long BYTES_MIN = 200_000_000;
    private static final Duration UNPACKING_BY_ANOTHER_MAX = Duration.ofSeconds(90);

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries ofThisUser() {
        return in(Path.of(System.getProperty("user.home"), ".cache", "pqs", "postgresql-" + VERSION));
    }

    static PostgresBinaries in(Path folder) {
        return new PostgresBinaries(folder);
    }

    Path folder() {
        return folder;
    }

    /**
     * Runs a start that unpacks if need be. Until the mark is there only one process does so at a time.
     *
     * @param start starts a server from the folder
     */
    <T> T whileWhole(Supplier<T> start) {
        Folders.make(folder);
        if (isMarked()) {
            return start.get();
        }
        try (var _ = FolderLock.hold(folder.resolve("unpacking.lock"), UNPACKING_BY_ANOTHER_MAX)
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.FAILED,
                        "another process has been unpacking PostgreSQL into " + folder + " for more than "
                                + UNPACKING_BY_ANOTHER_MAX.toSeconds() + " s"))) {
            if (!isMarked()) {
                unpacked().forEach(Folders::delete);
                Folders.requireRoom(folder, BYTES_MIN);
            }
            T server = start.get();
            mark();
            return server;
        }
    }

    private boolean isMarked() {
        return Files.exists(markFile()) && !unpacked().isEmpty();
    }

    private void mark() {
        try {
            Files.writeString(markFile(), "a server has started from the folder beside this file\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path markFile() {
        return folder.resolve("unpacked-and-started");
    }

    private List<Path> unpacked() {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("PG-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
