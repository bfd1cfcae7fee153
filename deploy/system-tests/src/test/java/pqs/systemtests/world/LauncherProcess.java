package pqs.systemtests.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import pqs.local.demonstration.ProjectFiles;

/** {@code ./pqs up} as a process of its own, on any free port; what it runs is read from the folder it keeps. */
public record LauncherProcess(Process process, Path dataFolder) {

    /** As long as the launcher itself waits for its children. */
    private static final Duration UP_WITHIN = Duration.ofMinutes(3);

    public static LauncherProcess start(Path dataFolder) {
        var project = ProjectFiles.aroundThis().folder();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = log(dataFolder).toFile();
        log.deleteOnExit();
        try {
            var process = new ProcessBuilder(
                            java,
                            "-Dpqs.project=" + project,
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "pqs.local.Launcher",
                            "up",
                            "--port",
                            "0",
                            "--data",
                            dataFolder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return new LauncherProcess(process, dataFolder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for every service to answer ready, and returns where browsers find the system. */
    public URI awaitReady() {
        await("the launcher's services")
                .atMost(UP_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .failFast(() -> assertThat(process.isAlive()).as(this::said).isTrue())
                .untilAsserted(() -> assertThat(ready()).as(this::said).isTrue());
        return URI.create(run().path("gateway").asText());
    }

    private boolean ready() {
        return dataFolder.resolve("run.json").toFile().exists()
                && Rest.SERVICES.stream().allMatch(this::ready);
    }

    /** What it has said so far, for whoever has to find out why it did not come up. */
    private String said() {
        try {
            return "the launcher that said: " + Files.readString(log(dataFolder));
        } catch (IOException unreadable) {
            return "the launcher, whose log cannot be read: " + unreadable.getMessage();
        }
    }

    private static Path log(Path dataFolder) {
        return dataFolder.resolveSibling(dataFolder.getFileName() + ".log");
    }

    /** Its children, as it has written them down. */
    public List<ProcessHandle> children() {
        return StreamSupport.stream(run().path("children").spliterator(), false)
                .flatMap(child -> ProcessHandle.of(child.path("pid").asLong()).stream())
                .toList();
    }

    /** Takes the children off the record, as if the launcher had not come to write them down. */
    public void forgetChildren() {
        var record = (ObjectNode) run();
        record.putObject("children");
        try {
            new JsonMapper().writeValue(dataFolder.resolve("run.json").toFile(), record);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private boolean ready(String service) {
        var address = run().path("addresses").path(service + ".management").asText() + "/q/health/ready";
        try {
            return Management.get(URI.create(address)).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private JsonNode run() {
        try {
            return new JsonMapper().readTree(dataFolder.resolve("run.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
