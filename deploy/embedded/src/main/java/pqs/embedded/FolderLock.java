package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Held by the process that runs a server in a folder. The system lets go of it when that process ends, however it ends, and
 * children do not inherit it: so whoever holds it may take any server still running in the folder for an orphan.
 */
public final class FolderLock implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock on the file, or empty when another process or another part of this one holds it. */
    public static Optional<FolderLock> tryHold(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // Answered below, as for another process.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
        closeQuietly(channel);
        return Optional.empty();
    }

    /** Waits for the lock: a process that was killed a moment ago may not have let go of it yet. */
    public static Optional<FolderLock> hold(Path file, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        var lock = tryHold(file);
        while (lock.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            lock = tryHold(file);
        }
        return lock;
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
