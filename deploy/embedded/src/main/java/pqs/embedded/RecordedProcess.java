package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process known again later by its id and its start time. The id alone would not do: systems hand ids out again, and ending
 * a stranger's process is worse than leaving our own.
 */
public record RecordedProcess(long pid, Instant startedAt) {

    /** PostgreSQL writes whole seconds, and reads its clock a little after the system started it. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    public static RecordedProcess of(ProcessHandle process) {
        var startedAt = process.info()
                .startInstant()
                .orElseThrow(
                        () -> new IllegalStateException("the system does not tell when " + process.pid() + " started"));
        return new RecordedProcess(process.pid(), startedAt);
    }

    /** Reads what {@link #writeTo} wrote; empty when there is nothing readable, as after a crash while writing. */
    public static Optional<RecordedProcess> readFrom(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new RecordedProcess(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public void writeTo(Path file) {
        try {
            Files.writeString(file, pid + "\n" + startedAt + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record process " + pid + " in " + file, e);
        }
    }

    /** The process, if it is still the same one and alive. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().filter(this::isAbout).isPresent());
    }

    /** Asks the process to end, and makes it end when it has not within the time given; waits until it is gone. */
    public void end(Duration patience) {
        running().ifPresent(process -> {
            process.destroy();
            if (!gone(process, patience)) {
                process.destroyForcibly();
                gone(process, patience);
            }
        });
    }

    static boolean gone(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private boolean isAbout(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
