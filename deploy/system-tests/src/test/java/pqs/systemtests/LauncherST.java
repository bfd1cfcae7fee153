package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import pqs.local.LocalSystem;
import pqs.local.Options;
import pqs.local.Progress;
import pqs.local.Rehearsal;
import pqs.local.demonstration.ProjectFiles;
import pqs.systemtests.world.Database;
import pqs.systemtests.world.LauncherProcess;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;

/**
 * The launcher itself is killed with -9: the next start ends what it left running, on record or not, and finds the data
 * again.
 */
class LauncherST {

    private static final int CHILDREN = 6;

    @Test
    void theNextStartEndsTheOrphansAndFindsTheData() {
        var dataFolder = TheSystem.newDataFolder();
        var options = Options.inFolder(ProjectFiles.aroundThis().folder(), dataFolder);
        Rehearsal.ofWhatIsNew(options, Progress.silent());
        try (var system = LocalSystem.start(options)) {
            Scene.setOn(system);
        }
        var launcher = LauncherProcess.start(dataFolder);
        launcher.awaitReady();
        var orphans = launcher.children();
        assertThat(orphans).hasSize(CHILDREN).allMatch(ProcessHandle::isAlive);

        launcher.process().destroyForcibly();
        await("the launcher's death")
                .atMost(Duration.ofSeconds(5))
                .until(() -> !launcher.process().isAlive());
        assertThat(orphans).as("nobody ended them").allMatch(ProcessHandle::isAlive);

        // As if it had been killed after starting them and before writing them down.
        launcher.forgetChildren();

        long begun = System.nanoTime();
        try (var system = LocalSystem.start(options)) {
            System.out.printf(
                    "launcher killed with -9: up again after %.1f s, %d orphans ended%n",
                    (System.nanoTime() - begun) / 1e9, orphans.size());
            assertThat(orphans).as("all ended by the next start").noneMatch(ProcessHandle::isAlive);
            assertThat(new Database(system, "intake").column("select code from practice order by code"))
                    .containsExactly("DEMO-GP1", "DEMO-GP2");
        } finally {
            orphans.forEach(ProcessHandle::destroyForcibly);
            TheSystem.sweep(dataFolder);
        }
    }
}
