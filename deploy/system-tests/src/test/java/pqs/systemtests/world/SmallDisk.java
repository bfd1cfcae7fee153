package pqs.systemtests.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A disk of its own that really runs full: a tmpfs of limited size, which only root may mount. What is on it is in memory,
 * so it is small, and its ballast too.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK_BYTES = 1024 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where this user may not mount. */
    public static Optional<SmallDisk> mount(int megabytes) {
        var disk = new SmallDisk(TheSystem.newDataFolder());
        if (run("mount", "-t", "tmpfs", "-o", size(megabytes), "pqs-test", disk.folder.toString())) {
            return Optional.of(disk);
        }
        TheSystem.sweep(disk.folder);
        return Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Another disk under the same files. */
    public void resize(int megabytes) {
        if (!run("mount", "-o", "remount," + size(megabytes), folder.toString())) {
            throw new IllegalStateException("cannot give " + folder + " " + megabytes + " MB");
        }
    }

    /** Fills it to the last block; may be called again when somebody has given room back. */
    public void fill() {
        try (var ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int bytes = BLOCK_BYTES; bytes > 0; bytes /= 2) {
                writeWhileThereIsRoom(ballast, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the ballast away. */
    public void free() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!run("umount", folder.toString()) && !run("umount", "--lazy", folder.toString())) {
            System.err.println("left behind: " + folder);
        }
        TheSystem.sweep(folder);
    }

    private static void writeWhileThereIsRoom(FileChannel ballast, int bytes) {
        try {
            while (true) {
                ballast.write(ByteBuffer.allocate(bytes));
            }
        } catch (IOException full) {
            // As wanted; the next size fills what is left.
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static String size(int megabytes) {
        return "size=" + megabytes + "m";
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
