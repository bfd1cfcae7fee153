package pqs.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyFileTest {

    private final Path folder;

    SealingKeyFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theFirstKeyIsMadeOnceANewOneGoesFirstAndAnOldOneGoes() {
        var keys = new SealingKeyFile(folder.resolve("sealing-keys").resolve("intake.keys"));

        keys.ensure();
        keys.ensure();
        assertThat(keys.names()).containsExactly("demonstration-1");

        assertThat(keys.rotate()).isEqualTo("demonstration-2");
        assertThat(keys.names()).containsExactly("demonstration-2", "demonstration-1");
        keys.remove("demonstration-1");
        assertThat(keys.names()).containsExactly("demonstration-2");
        assertThat(keys.rotate()).isEqualTo("demonstration-3");
    }

    @Test
    void eachKeyIsItsOwnAndOnlyThisUserMayReadIt() throws IOException {
        var one = new SealingKeyFile(folder.resolve("keys").resolve("one.keys")).ensure();
        var two = new SealingKeyFile(folder.resolve("keys").resolve("two.keys")).ensure();

        assertThat(Files.readString(one))
                .matches("demonstration-1:[A-Za-z0-9_-]{43}\n")
                .isNotEqualTo(Files.readString(two));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }
}
