package pqs.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Outcome;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class TypedActionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @Test
    void everythingWrongWithAJudgementIsSaidAtOnce() {
        var tooMany = Themes.all().stream().map(Theme::code).limit(9).toList();

        assertThat(faults(() -> new TypedAction(
                                Map.of(
                                        "harmActual", List.of("awful"),
                                        "themes",
                                                Stream.concat(tooMany.stream(), Stream.of("gossip"))
                                                        .toList(),
                                        "reason", List.of("She was born on 3 May 1961")),
                                false)
                        .grade(TODAY)))
                .containsExactly(
                        "harmActual required",
                        "harmPotential required",
                        "themes unknown-theme",
                        "themes too-many",
                        "reason may-identify-a-patient");
    }

    @Test
    void themesStandInTheOrderOfTheirListAndOnce() {
        var read = new TypedAction(
                        Map.of(
                                "harmActual", List.of("low"),
                                "harmPotential", List.of("severe"),
                                "themes", List.of("contract", "dignity", "contract")),
                        false)
                .grade(TODAY);

        assertThat(read.judged().themes()).containsExactly("dignity", "contract");
        assertThat(read.why()).isEmpty();
    }

    @Test
    void wordsForTheReporterAreNotTakenWithWhatMayIdentifyAPatientUnlessSomebodyLooked() {
        var typed = Map.of("words", List.of("Please ask about Mrs Jane Brown again."));

        assertThat(faults(() -> new TypedAction(typed, false).question(TODAY)))
                .containsExactly("words may-identify-a-patient");
        assertThat(new TypedAction(typed, true).question(TODAY).question())
                .isEqualTo("Please ask about Mrs Jane Brown again.");
        assertThat(faults(() -> new TypedAction(Map.of("words", List.of("Why?")), false).question(TODAY)))
                .containsExactly("words too-short");
    }

    @Test
    void whereNobodyMayBeTippedOffWordsOfOnesOwnAreNotTaken() {
        var typed = Map.of("outcome", List.of("passed-on"), "words", List.of("We told the counter-fraud team."));

        assertThat(faults(() -> new TypedAction(typed, false).closure(true, TODAY)))
                .containsExactly("neutralWords required");
        var neutral = new TypedAction(
                        Map.of("outcome", List.of("passed-on"), "neutralWords", List.of("handled")), false)
                .closure(true, TODAY);
        assertThat(neutral.outcome().kind()).isEqualTo(Outcome.Kind.PASSED_ON);
        assertThat(neutral.outcome().words()).isEqualTo(NeutralWords.all().get("handled"));
    }

    @Test
    void neutralWordsGiveNothingAwayAndFitAnOutcome() {
        for (var words : NeutralWords.all().values()) {
            assertThat(words.length()).isBetween(10, 2000);
            assertThat(words.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("safeguard", "fraud", "police", "provider", "lead", "referr");
        }
        assertThat(NeutralWords.all()).hasSize(2);
    }

    @Test
    void everyThemeHasACodeOfItsOwn() {
        assertThat(Themes.all()).hasSize(19);
        assertThat(Themes.all().stream().map(Theme::code).collect(Collectors.toSet()))
                .hasSize(19);
        assertThat(Themes.label("gone-from-the-list")).isEqualTo("gone-from-the-list");
    }

    private static List<String> faults(Runnable reading) {
        var refused = catchThrowableOfType(Refused.class, reading::run);
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        return refused.faults().stream()
                .map((Fault fault) -> fault.field() + " " + fault.code())
                .toList();
    }
}
