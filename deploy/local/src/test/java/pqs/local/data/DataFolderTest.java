package pqs.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pqs.local.NotReady;
import pqs.local.process.ProcessIdentity;

class DataFolderTest {

    private final Path parent;

    DataFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void aFolderWithOtherThingsInItIsNeitherUsedNorDeleted() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");
        var folder = new DataFolder(parent);

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(NotReady.class)
                .hasMessageContaining("holds other things and is not a data folder of ./pqs");
        assertThatThrownBy(folder::delete).hasMessageContaining("nothing in it was deleted");
        assertThat(parent.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aSecondLauncherIsToldWhoIsThereAndWhereItAnswers() {
        var folder = prepared();
        folder.runFile()
                .write(new RunRecord(
                        new ProcessIdentity(4711, Instant.EPOCH),
                        Instant.EPOCH,
                        URI.create("http://localhost:8080"),
                        Map.of(),
                        Map.of()));
        var lock = folder.lock();

        assertThatThrownBy(folder::lock)
                .isInstanceOf(NotReady.class)
                .hasMessageContaining("another ./pqs runs on the data folder")
                .hasMessageContaining("process 4711")
                .hasMessageContaining("It answers at http://localhost:8080.");
        lock.close();
        folder.lock().close();
    }

    @Test
    void onlyThisUserMayLookIntoIt() throws IOException {
        var folder = prepared();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void deletingLeavesNothing() throws IOException {
        var folder = prepared();
        Files.createDirectories(folder.postgresql().resolve("data/global"));

        folder.delete();

        assertThat(folder.path()).doesNotExist();
    }

    private DataFolder prepared() {
        var folder = new DataFolder(parent.resolve("new/data"));
        folder.prepare();
        return folder;
    }
}
