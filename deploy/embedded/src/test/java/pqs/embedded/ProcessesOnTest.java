package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code tail -f <folder>/file} for a process that works on a folder. */
class ProcessesOnTest {

    private final List<Process> started = new ArrayList<>();
    private Path folder = Path.of("/");

    @BeforeEach
    void make(@TempDir Path root) throws IOException {
        folder = Files.createDirectory(root.toRealPath().resolve("data"));
        Files.createFile(folder.resolve("file"));
    }

    @AfterEach
    void leaveNothingBehind() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> RecordedProcess.gone(process.toHandle(), Duration.ofSeconds(10)));
    }

    @Test
    void oneThatWorksOnTheFolderIsFoundThoughNobodyWroteItDown() throws IOException {
        var process = start("tail", "-f", folder.resolve("file").toString());

        assertThat(onTheFolder().find()).containsExactly(process.toHandle());
    }

    @Test
    void anotherProgramThatOnlyNamesTheFolderIsAStranger() throws IOException {
        start("sh", "-c", "read line", "sh", folder.resolve("file").toString());

        assertThat(onTheFolder().find()).isEmpty();
    }

    @Test
    void oneOnAFolderWhoseNameBeginsTheSameIsAStranger() throws IOException {
        var other = Files.createDirectory(folder.resolveSibling("data-2"));
        start("tail", "-f", Files.createFile(other.resolve("file")).toString());

        assertThat(onTheFolder().find()).isEmpty();
    }

    /** As in a container: the same program, user and path, and another folder behind the path. */
    @Test
    void oneThatSeesAnotherFolderUnderThePathIsAStranger() throws Exception {
        var inside = "mount -t tmpfs none '%1$s' && touch '%1$s/file' && echo there && exec tail -f '%1$s/file'"
                .formatted(folder);
        var process = start("unshare", "--mount", "sh", "-c", inside);
        assumeThat(process.inputReader().readLine())
                .as("only root may make a mount of its own")
                .isEqualTo("there");
        while (!process.info().command().orElse("").endsWith("/tail")) {
            Thread.onSpinWait();
        }

        assertThat(onTheFolder().find()).isEmpty();
    }

    @Test
    void oneThatHasEndedIsNotFound() throws IOException {
        var process = start("tail", "-f", folder.resolve("file").toString());
        process.destroyForcibly();
        assertThat(RecordedProcess.gone(process.toHandle(), Duration.ofSeconds(10)))
                .isTrue();

        assertThat(onTheFolder().find()).isEmpty();
    }

    private ProcessesOn onTheFolder() {
        return new ProcessesOn(folder, Set.of("tail"), folder.resolve("file").toString());
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }
}
