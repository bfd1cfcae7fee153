package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The figures that the demonstration promises are those of the files it ships. */
class ProjectFilesTest {

    private final ProjectFiles files = ProjectFiles.aroundThis();

    @Test
    void thePracticeFileHasTheRowsThatAreAnnounced() {
        assertThat(lines(files.practices())).isEqualTo(PracticeChapter.REAL_ROWS);
    }

    @Test
    void theAttendanceFileHasTheRowsThatAreAnnouncedBelowItsHeader() {
        assertThat(lines(files.attendances())).isEqualTo(ProviderChapter.OBSERVATION_ROWS + 1);
    }

    @Test
    void noRealOrganisationHasAnInventedCode() {
        assertThat(new String(files.practices(), StandardCharsets.UTF_8)).doesNotContain("DEMO-");
        assertThat(new String(files.trusts(), StandardCharsets.UTF_8)).doesNotContain("DEMO-");
    }

    private static long lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().count();
    }
}
