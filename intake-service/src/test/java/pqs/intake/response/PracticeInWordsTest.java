package pqs.intake.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;

class PracticeInWordsTest {

    private static final String HARBOUR = "Harbour Lane Surgery (invented)";

    @Test
    void theNameIsFoundHoweverItIsWritten() {
        assertThat(found(HARBOUR, "Harbour Lane told us of it.")).containsExactly("sure Harbour Lane 1");
        assertThat(found(HARBOUR, "We heard from\nHARBOUR  LN. Surgery today"))
                .containsExactly("sure HARBOUR  LN. Surgery 2");
        assertThat(found(HARBOUR, "Hárbour-lane asks")).containsExactly("sure Hárbour-lane 1");
        assertThat(found(HARBOUR, "the HarbourLane team asks")).containsExactly("sure HarbourLane 1");
        assertThat(found(HARBOUR, "the harbour practice asks")).containsExactly("sure harbour practice 1");
        assertThat(found("ST MARY'S MEDICAL CENTRE", "Saint Mary’s asks")).containsExactly("sure Saint Mary 1");
        assertThat(found("Dr Osei & Partners", "Dr Osei’s surgery asks")).containsExactly("sure Osei’s surgery 1");
        assertThat(found("The Station Rd Health Center", "Station Road health centre asks"))
                .containsExactly("sure Station Road health centre 1");
    }

    @Test
    void theCodeIsFoundToo() {
        assertThat(found(HARBOUR, "It was demo-gp1, and DEMO GP1 again."))
                .containsExactly("sure demo-gp1 1", "sure DEMO GP1 1");
        assertThat(found(HARBOUR, "It was DEMO-GP12 or a demo.")).isEmpty();
    }

    @Test
    void aWordThatStandsAloneMayBeAnOrdinaryOne() {
        assertThat(found("Riverside Practice", "The site at the riverside was closed"))
                .containsExactly("perhaps riverside 1");
        assertThat(found("Riverside Practice", "Riverside Surgery asks")).containsExactly("sure Riverside Surgery 1");
        assertThat(found("Dr Osei & Partners", "Did Dr Osei read it?")).containsExactly("perhaps Osei 1");
        assertThat(found(HARBOUR, "A lane by the harbour")).containsExactly("perhaps harbour 1");
    }

    @Test
    void wordsOfManyPracticesNameNone() {
        for (var words : List.of(
                "The surgery asks how the medical centre read it.",
                "The house in the lane, the health practice",
                "Which doctor of the group was it, and who else of the partners?",
                "The harbourmaster")) {
            assertThat(found(HARBOUR, words)).as(words).isEmpty();
        }
        assertThat(found("The Surgery", "The surgery asks.")).isEmpty();
    }

    @Test
    void theTownCountsOnlyTogetherWithSomethingThatSaysWho() {
        assertThat(found(HARBOUR, "Seen at Larkmoor")).isEmpty();
        assertThat(found(HARBOUR, "By the harbour\nin Larkmoor"))
                .containsExactly("perhaps harbour 1", "perhaps Larkmoor 2");
        assertThat(found("Larkmoor Medical Centre", "Seen at Larkmoor")).isEmpty();
        assertThat(found("Larkmoor Medical Centre", "Larkmoor Surgery told us"))
                .containsExactly("sure Larkmoor Surgery 1");
    }

    @Test
    void ofOneThatTheDirectoryDoesNotHaveOnlyTheCodeIsKnown() {
        var unknown = PracticeInWords.of(new PracticeCode("DEMO-GP1"), Optional.empty());

        assertThat(unknown.in("Harbour Lane told us")).isEmpty();
        assertThat(unknown.in("DEMO-GP1 told us")).containsExactly(new PracticeInWords.Found("DEMO-GP1", 1, true));
    }

    private static List<String> found(String name, String words) {
        var practice = new Practice(
                new PracticeCode("DEMO-GP1"),
                name,
                List.of("12 Harbour Lane", "Larkmoor"),
                "",
                "",
                new PracticeState.Open(),
                LocalDate.of(2000, 1, 1),
                "DEMO-ICB1",
                Optional.empty(),
                4);
        return PracticeInWords.of(practice.code(), Optional.of(practice)).in(words).stream()
                .map(one -> (one.sure() ? "sure " : "perhaps ") + one.words() + " " + one.line())
                .toList();
    }
}
