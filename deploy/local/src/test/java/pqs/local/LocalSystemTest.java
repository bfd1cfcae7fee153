package pqs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {

    private final Path folder;

    LocalSystemTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsNotBuiltIsNamedBeforeAnythingStarts() {
        assertThatThrownBy(() -> LocalSystem.start(Options.inFolder(folder, folder.resolve("data"))))
                .isInstanceOf(NotReady.class)
                .hasMessageContaining("intake-service/target/intake-service-runner.jar")
                .hasMessageContaining("./pqs up builds what is missing");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
