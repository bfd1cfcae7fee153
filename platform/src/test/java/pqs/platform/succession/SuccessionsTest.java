package pqs.platform.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

    /** Two boards become one, and that one is taken into a third. */
    private static final Successions TWICE =
            new Successions(Map.of("DEMO-CCG1", "DEMO-CCG3", "DEMO-CCG2", "DEMO-CCG3", "DEMO-CCG3", "DEMO-ICB9"));

    @Test
    void anOrganisationOfWhichNothingIsKnownStandsAlone() {
        assertThat(TWICE.familyOf("DEMO-ICB2")).containsExactly("DEMO-ICB2");
        assertThat(Successions.NONE.familyOf("DEMO-CCG1")).containsExactly("DEMO-CCG1");
    }

    @Test
    void whoSignsInForTheSuccessorActsForAllThatGaveWayToItInSteps() {
        assertThat(TWICE.familyOf("DEMO-ICB9"))
                .containsExactlyInAnyOrder("DEMO-ICB9", "DEMO-CCG3", "DEMO-CCG1", "DEMO-CCG2");
    }

    @Test
    void whoStillSignsInForAnEarlierOneActsForTheSameFamily() {
        assertThat(TWICE.familyOf("DEMO-CCG2")).isEqualTo(TWICE.familyOf("DEMO-ICB9"));
    }

    @Test
    void aCircleEnds() {
        var circle = new Successions(Map.of("DEMO-A", "DEMO-B", "DEMO-B", "DEMO-A"));
        assertThat(circle.familyOf("DEMO-A")).containsExactlyInAnyOrder("DEMO-A", "DEMO-B");
    }
}
