package pqs.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import pqs.local.NotReady;

/**
 * The ahead-of-time cache of a program (JEP 483, 514): its classes as a JVM had them loaded and linked when the program was
 * run once to record them. A start with it takes a third of the time. It belongs to one build and one version of Java; a JVM
 * that finds it does not fit starts without it and says so in its log.
 *
 * <p>It is kept beside the program, so that a clean build takes it away.
 *
 * @param program the jar, with all libraries in its manifest: only what the JVM's own loaders load can be cached
 */
public record AotCache(Path program) {

    private static final int HEAP_MEGABYTES_MAX = 512;
    private static final int MINUTES_MAX = 3;

    /** Whether it stands and is not older than the program. */
    public boolean fresh() {
        try {
            return Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(program)) >= 0;
        } catch (IOException oneIsMissing) {
            return false;
        }
    }

    /** What tells a JVM to start from it; nothing where there is none. */
    public List<String> use() {
        return fresh() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** What tells a JVM to write down, when it ends in good order, what {@link #make} needs. */
    public List<String> record() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording());
    }

    /**
     * Makes the cache from what a run recorded; takes some seconds of one processor.
     *
     * @throws NotReady naming the log, if the JVM could not make it; an older cache is then as it was
     */
    public void make() {
        var made = beside("start-up.made");
        var log = beside("start-up.log");
        try {
            if (creation(made, log) != 0 || !Files.exists(made)) {
                throw new NotReady("no start-up cache for " + program.getFileName() + "; " + log + " says why");
            }
            Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(recording());
        } catch (IOException failed) {
            throw new NotReady("no start-up cache for " + program.getFileName() + ": " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReady("no start-up cache for " + program.getFileName() + ": interrupted", interrupted);
        }
    }

    private int creation(Path made, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(JavaChild.frugal(HEAP_MEGABYTES_MAX));
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording(), "-XX:AOTCache=" + made));
        command.addAll(List.of("-jar", program.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private Path file() {
        return beside("start-up-" + Runtime.version() + ".aot");
    }

    private Path recording() {
        return beside("start-up.recording");
    }

    private Path beside(String name) {
        return program.resolveSibling(name);
    }
}
