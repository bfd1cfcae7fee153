package pqs.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final Path folder;

    SecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachSecretIsItsOwnAndStaysTheSameOverRestarts() {
        var file = folder.resolve("secrets.json");
        var secrets = Secrets.in(file);
        var database = secrets.of("database.intake.app");

        assertThat(database).hasSize(43).isNotEqualTo(secrets.of("sign-in.session"));
        assertThat(secrets.of("database.intake.app")).isEqualTo(database);
        assertThat(Secrets.in(file).of("database.intake.app")).isEqualTo(database);
    }

    @Test
    void twoFoldersShareNoSecret() {
        assertThat(Secrets.in(folder.resolve("one.json")).of("sign-in.client"))
                .isNotEqualTo(Secrets.in(folder.resolve("two.json")).of("sign-in.client"));
    }

    @Test
    void onlyThisUserMayReadThem() throws IOException {
        var file = folder.resolve("secrets.json");

        Secrets.in(file).of("sign-in.client");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
