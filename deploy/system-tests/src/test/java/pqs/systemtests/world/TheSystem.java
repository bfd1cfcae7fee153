package pqs.systemtests.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import pqs.local.LocalSystem;
import pqs.local.Options;
import pqs.local.RunningSystem;
import pqs.local.demonstration.ProjectFiles;

/**
 * The one system that all tests of this JVM share: started by the first that asks, on free ports and an empty folder,
 * stopped and swept away when the JVM ends.
 */
public final class TheSystem {

    private static @Nullable RunningSystem running;

    private TheSystem() {}

    public static synchronized RunningSystem running() {
        var started = running;
        if (started == null) {
            var dataFolder = newDataFolder();
            started =
                    LocalSystem.start(Options.inFolder(ProjectFiles.aroundThis().folder(), dataFolder));
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
