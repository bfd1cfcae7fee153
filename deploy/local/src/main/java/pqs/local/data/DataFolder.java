package pqs.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import pqs.embedded.FolderLock;
import pqs.local.NotReady;

/**
 * Where everything is kept. A folder is ours only if it holds our mark, so a mistyped {@code --data} neither scatters
 * databases over someone's documents nor lets {@code reset} delete them.
 */
public final class DataFolder {

    private static final String MARK = "pqs-data-folder";
    private static final String MARK_TEXT = "A data folder of ./pqs, layout 1. ./pqs reset deletes it.\n";
    private static final long ROOM_BYTES_MIN = 600_000_000;

    private final Path path;

    public DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder if need be and checks that it can be used. */
    public void prepare() {
        try {
            if (!isOurs()) {
                requireEmpty();
                requireRoom();
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                Files.writeString(path.resolve(MARK), MARK_TEXT);
            }
            requireRoom();
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new NotReady("the data folder " + path + " cannot be used: " + e, e);
        }
    }

    /** Held while a launcher runs; the system lets go of it however the launcher ends. */
    public FolderLock lock() {
        return FolderLock.tryHold(path.resolve("launcher.lock")).orElseThrow(() -> new NotReady(inUse()));
    }

    /** Deletes the folder and all in it. To be called by the holder of the lock. */
    public void delete() {
        if (!isOurs()) {
            throw new NotReady(path + " is not a data folder of ./pqs, so nothing in it was deleted");
        }
        try (var all = Files.walk(path)) {
            // The mark goes last: an interrupted delete can be taken up again.
            var mark = path.resolve(MARK);
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(mark) && !each.equals(path)) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(mark);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    public boolean isOurs() {
        return Files.exists(path.resolve(MARK));
    }

    public Path path() {
        return path;
    }

    public RunFile runFile() {
        return new RunFile(path.resolve("run.json"));
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String child) {
        return logs().resolve(child + ".log");
    }

    public Path postgresql() {
        return path.resolve("postgresql");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path secrets() {
        return path.resolve("secrets.json");
    }

    public Path sealingKeys(String service) {
        return path.resolve("sealing-keys").resolve(service + ".keys");
    }

    /** The ends of the audit chains, outside the databases. */
    public Path auditAnchors() {
        return path.resolve("audit-anchors");
    }

    public Path signingKey() {
        return path.resolve("identity-signing-key.json");
    }

    public Path mails() {
        return path.resolve("mails.jsonl");
    }

    private String inUse() {
        var gateway = runFile()
                .read()
                .map(run -> " It answers at " + run.gateway() + ".")
                .orElse("");
        var holder =
                runFile().read().map(run -> ", process " + run.launcher().pid()).orElse("");
        return "another ./pqs runs on the data folder " + path + holder + "." + gateway
                + " End it with Ctrl-C where it was started, or choose another folder with --data.";
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var entries = Files.list(path)) {
            if (entries.findAny().isPresent()) {
                throw new NotReady("the folder " + path + " holds other things and is not a data folder of ./pqs."
                        + " Choose an empty one, or one that does not exist yet, with --data.");
            }
        }
    }

    private void requireRoom() throws IOException {
        var existing = path;
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent(), "the root of a disk is always there");
        }
        long room = Files.getFileStore(existing).getUsableSpace();
        if (room < ROOM_BYTES_MIN) {
            throw new NotReady("the disk of " + path + " is nearly full: " + room / 1_000_000 + " MB are left and "
                    + ROOM_BYTES_MIN / 1_000_000 + " MB are needed. Free some, or choose another folder with --data.");
        }
    }
}
