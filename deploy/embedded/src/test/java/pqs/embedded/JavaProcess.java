package pqs.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the tests' class path, to be killed; ended at the latest when the test is over. */
final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private JavaProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
    }

    static JavaProcess start(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new JavaProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the first line that starts so. */
    String awaitLine(String start, Duration atMost) throws InterruptedException {
        var seen = new ArrayList<String>();
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("no line \"" + start + "…\" within " + atMost + ", but " + seen);
            }
            if (line.startsWith(start)) {
                return line.substring(start.length()).strip();
            }
            seen.add(line);
        }
    }

    int awaitExit(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost)) {
            throw new AssertionError("still running after " + atMost);
        }
        return process.exitValue();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        RecordedProcess.gone(process.toHandle(), Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        kill();
    }
}
