package pqs.platform.failpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process ends at the passage that was ordered, once, and nowhere else. */
class FailpointsTest {

    private final Path folder;
    private final AtomicInteger ends = new AtomicInteger();

    FailpointsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutAFolderNothingHappensWhateverIsPassed() {
        new Failpoints(Optional.empty(), ends::incrementAndGet).pass("here");

        assertThat(ends).hasValue(0);
    }

    @Test
    void itEndsAtTheOrderedPassageOfTheOrderedPointAndNeverAgain() throws IOException {
        var points = new Failpoints(Optional.of(folder), ends::incrementAndGet);
        Files.writeString(folder.resolve("here"), "3");

        points.pass("elsewhere");
        points.pass("here");
        points.pass("here");
        assertThat(ends).hasValue(0);

        points.pass("here");
        assertThat(ends).hasValue(1);
        assertThat(folder.resolve("here")).doesNotExist();

        points.pass("here");
        assertThat(ends).hasValue(1);
    }
}
