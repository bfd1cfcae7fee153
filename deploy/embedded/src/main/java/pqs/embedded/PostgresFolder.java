package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder of one PostgreSQL: the cluster in {@code data}, the superuser's password, the log, and how far making it got.
 * The mark {@code ready} is written only after a first start that answered, and nobody learns where the server is before: a
 * cluster without the mark holds nothing of worth and is made anew.
 */
final class PostgresFolder {

    private static final String MAJOR_VERSION = "18";
    private static final long BYTES_MIN = 300_000_000;

    private final Path home;

    PostgresFolder(Path home) {
        Folders.make(home);
        this.home = Folders.realPath(home);
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    Path lockFile() {
        return home.resolve("holder.lock");
    }

    Path passwordFile() {
        return home.resolve("superuser.secret");
    }

    @Override
    public String toString() {
        return home.toString();
    }

    /** Leaves the folder either whole or empty of a cluster, or refuses. To be called by the holder of the lock. */
    void prepare() {
        Folders.requireRoom(home, BYTES_MIN);
        if (Files.exists(readyFile())) {
            requireCluster();
            return;
        }
        if (!Folders.isEmpty(data()) && !Files.exists(begunFile())) {
            throw halfWritten("it holds a cluster that this program did not make");
        }
        Folders.delete(data());
        write(begunFile(), "making the cluster began\n");
        write(passwordFile(), newSecret());
    }

    void markReady() {
        write(readyFile(), "the cluster has started once\n");
    }

    String password() {
        return read(passwordFile()).strip();
    }

    /** The server that runs in this folder by PostgreSQL's own record: the process id on line 1, its start on line 3. */
    Optional<RecordedProcess> recordedServer() {
        try {
            var lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return Optional.of(new RecordedProcess(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | RuntimeException noneOrUnreadable) {
            return Optional.empty();
        }
    }

    private void requireCluster() {
        if (!Files.exists(data().resolve("PG_VERSION"))
                || !Files.exists(data().resolve("global").resolve("pg_control"))) {
            throw halfWritten("parts of its cluster are missing");
        }
        var version = read(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    CannotStart.Reason.WRONG_VERSION,
                    "the data folder " + home + " was written by PostgreSQL " + version + ", and this is "
                            + MAJOR_VERSION + ": start the older release and export, or choose another data folder");
        }
    }

    private CannotStart halfWritten(String what) {
        return new CannotStart(
                CannotStart.Reason.HALF_WRITTEN,
                "the data folder " + home + " cannot be used: " + what
                        + ". Restore it from a backup, or choose another folder; nothing was changed in it");
    }

    private Path begunFile() {
        return home.resolve("begun");
    }

    private Path readyFile() {
        return home.resolve("ready");
    }

    private static String newSecret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
