package pqs.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.local.process.ProcessIdentity;

class RunFileTest {

    private final Path folder;

    RunFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasNeverWrittenIsEmpty() {
        assertThat(new RunFile(folder.resolve("run.json")).read()).isEmpty();
    }

    @Test
    void whatCannotBeReadNamesNoProcessToEnd() throws IOException {
        var file = Files.writeString(folder.resolve("run.json"), "{\"launcher\":{\"pid\":1");

        assertThat(new RunFile(file).read()).isEmpty();
    }

    @Test
    void readsBackWhatWasWrittenToTheMillisecond() {
        var run = new RunRecord(
                new ProcessIdentity(4711, Instant.parse("2026-03-01T08:00:00.120Z")),
                Instant.parse("2026-03-01T08:00:01Z"),
                URI.create("http://localhost:8080"),
                Map.of("intake", new ProcessIdentity(4712, Instant.parse("2026-03-01T08:00:05.450Z"))),
                Map.of("intake.management", URI.create("http://127.0.0.1:40124")));
        var file = new RunFile(folder.resolve("run.json"));

        file.write(run);

        assertThat(file.read()).contains(run);
        file.delete();
        assertThat(file.read()).isEmpty();
    }
}
