package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** What the servers do with folders. */
final class Folders {

    private Folders() {}

    /** Makes the folder, for this user only. */
    static void make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    /** The one path of a folder, whichever links lead to it: processes are known again by it. */
    static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    /** Deletes the folder and all in it; what another deletes meanwhile is no fault. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the folder " + folder, e);
        }
    }

    static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    /**
     * Refuses to go on with less room than a server needs: a database that runs full half-way stops far less gracefully.
     *
     * @throws CannotStart with the reason {@link CannotStart.Reason#DISK_FULL}
     */
    static void requireRoom(Path folder, long bytesMin) {
        long usable;
        try {
            usable = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read how much room is left for " + folder, e);
        }
        if (usable < bytesMin) {
            throw new CannotStart(
                    CannotStart.Reason.DISK_FULL,
                    "the disk of " + folder + " has " + usable / 1_000_000 + " MB left and " + bytesMin / 1_000_000
                            + " MB are needed: free some, or choose another data folder");
        }
    }
}
