package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {

    @Test
    void aClusterWhoseMakingWasCutShortIsMadeAnew(@TempDir Path home) throws Exception {
        var folder = new PostgresFolder(home);
        folder.prepare();
        Files.createDirectories(folder.data().resolve("global"));
        folder.prepare();
        assertThat(folder.data()).doesNotExist();
    }

    @Test
    void aClusterThatLostAPartIsRefusedAndLeftAsItIs(@TempDir Path home) throws Exception {
        var folder = ready(home, "18");
        Files.delete(folder.data().resolve("global/pg_control"));
        assertRefused(folder, CannotStart.Reason.HALF_WRITTEN, "parts of its cluster are missing");
        assertThat(folder.data().resolve("PG_VERSION")).exists();
    }

    @Test
    void aClusterOfAnotherHandIsRefusedAndLeftAsItIs(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "18\n");
        assertRefused(new PostgresFolder(home), CannotStart.Reason.HALF_WRITTEN, "did not make");
        assertThat(home.resolve("data/PG_VERSION")).exists();
    }

    @Test
    void aClusterOfAnotherVersionIsRefused(@TempDir Path home) throws Exception {
        assertRefused(ready(home, "17"), CannotStart.Reason.WRONG_VERSION, "written by PostgreSQL 17, and this is 18");
    }

    @Test
    void aFullDiskIsNamedBeforeAnythingIsWritten(@TempDir Path home) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Folders.requireRoom(home, Long.MAX_VALUE))
                .withMessageContaining(home.toString())
                .returns(CannotStart.Reason.DISK_FULL, CannotStart::reason);
    }

    @Test
    void aDiskThatFillsUpDuringTheStartIsNamedToo(@TempDir Path home) throws Exception {
        var folder = new PostgresFolder(home);
        Files.writeString(
                folder.log(), "FATAL: could not write to file \"pg_wal/xlogtemp.1\": No space left on device\n");
        assertThat(PostgresLog.explain(folder, 5432, new IllegalStateException("exit 1"))
                        .reason())
                .isEqualTo(CannotStart.Reason.DISK_FULL);
    }

    @Test
    void thePasswordIsReadableByThisUserOnly(@TempDir Path home) throws Exception {
        var folder = new PostgresFolder(home);
        folder.prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(folder.password()).hasSize(48);
    }

    private static PostgresFolder ready(Path home, String version) throws Exception {
        var folder = new PostgresFolder(home);
        folder.prepare();
        Files.createDirectories(folder.data().resolve("global"));
        Files.writeString(folder.data().resolve("PG_VERSION"), version + "\n");
        Files.writeString(folder.data().resolve("global/pg_control"), "");
        folder.markReady();
        return folder;
    }

    private static void assertRefused(PostgresFolder folder, CannotStart.Reason reason, String words) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(folder::prepare)
                .withMessageContaining(words)
                .returns(reason, CannotStart::reason);
    }
}
