package pqs.systemtests.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import pqs.local.RunningSystem;
import pqs.local.demonstration.ProjectFiles;
import pqs.systemtests.faults.FaultBed;

/**
 * The one system that all tests of this JVM share: started by the first that asks, on free ports and an empty folder,
 * stopped and swept away when the JVM ends.
 */
public final class TheSystem {

    private static @Nullable FaultBed running;

    private TheSystem() {}

    public static RunningSystem running() {
        return bed().system();
    }

    /** The same, with what can be done to it. */
    public static synchronized FaultBed bed() {
        var started = running;
        if (started == null) {
            var dataFolder = newDataFolder();
            started = FaultBed.start(ProjectFiles.aroundThis().folder(), dataFolder);
            var toStop = started;
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                toStop.close();
                sweep(dataFolder);
            }));
            running = started;
        }
        return started;
    }

    public static Path newDataFolder() {
        try {
            return Files.createTempDirectory("pqs-system-test-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void sweep(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            System.err.println("left behind: " + folder + " (" + leftBehind.getMessage() + ")");
        }
    }
}
