package pqs.intake.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Category;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.PracticeState;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

class QuestionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final String WORDS = "How were the first images read, and by whom?";

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(faults(new TypedQuestion("Short", Set.of("practice", "narrative"), false, false, false), true))
                .containsExactly("asked too-short", "share unknown-fact", "share reporter-stays-unknown");
        assertThat(faults(new TypedQuestion(" ", Set.of(), false, false, false), true))
                .containsExactly("asked required");
        assertThat(faults(new TypedQuestion("x".repeat(4001), Set.of(), false, false, false), false))
                .containsExactly("asked too-long");
    }

    @Test
    void whatMayIdentifyAPatientGoesOnlyAfterSomebodyLooked() {
        var words = WORDS + " It is about Mrs Jane Brown.";

        assertThat(faults(new TypedQuestion(words, Set.of(), false, false, false), false))
                .containsExactly("asked may-identify-a-patient");
        assertThat(read(new TypedQuestion(words, Set.of(), false, true, false), false)
                        .words())
                .isEqualTo(words);
    }

    @Test
    void whereTheReporterStaysUnknownTheWordsDoNotNameThePracticeHoweverItIsWritten() {
        for (var named : List.of(
                "Harbour Lane Surgery asks how it was read.",
                "harbour   lane-surgery asks how it was read.",
                "Harbour Lane told us of it.",
                "Harbour Ln Surgery asks how it was read.",
                "The practice demo-gp1 asks how it was read.")) {
            assertThat(faults(new TypedQuestion(named, Set.of(), false, false, false), true))
                    .as(named)
                    .containsExactly("asked names-the-practice");
            assertThat(read(new TypedQuestion(named, Set.of(), false, false, false), false)
                            .words())
                    .isEqualTo(named);
        }
    }

    @Test
    void whatMayBeAnOrdinaryWordGoesOnlyAfterSomebodySaidSo() {
        var words = "A surgery by the harbour asks.";

        assertThatThrownBy(() -> read(new TypedQuestion(words, Set.of(), false, false, false), true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault(
                                        "practiceChecked",
                                        "may-name-the-practice",
                                        "The reporter asked to stay unknown to the provider, and this may point at the practice:"
                                                + " “harbour” (line 1). Take it out, or confirm that it does not point at the"
                                                + " practice.")));
        assertThat(read(new TypedQuestion(words, Set.of(), false, false, true), true)
                        .words())
                .isEqualTo(words);
        assertThat(faults(new TypedQuestion("Harbour Lane told us so.", Set.of(), false, false, true), true))
                .containsExactly("asked names-the-practice");
        assertThat(read(new TypedQuestion(words, Set.of(), false, false, false), false)
                        .words())
                .isEqualTo(words);
    }

    /** It goes along as the reporter typed it. */
    @Test
    void whereTheReporterStaysUnknownNeitherDoesTheExaminationNameThePractice() {
        var typed = new TypedQuestion(WORDS, Set.of("examination"), false, false, false);
        var named = askable(true, "Abdomen (harbour lane surgery)");

        assertThatThrownBy(() -> QuestionRules.read(typed, named, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(QuestionRulesTest::words)
                                .containsExactly("share examination-names-the-practice"));
        assertThat(QuestionRules.read(new TypedQuestion(WORDS, Set.of("site"), false, false, false), named, TODAY)
                        .shared()
                        .examination())
                .isEmpty();
        assertThat(QuestionRules.read(typed, askable(false, "Abdomen (harbour lane surgery)"), TODAY)
                        .shared()
                        .examination())
                .contains("Abdomen (harbour lane surgery)");
    }

    @Test
    void onlyWhatWasChosenGoesAlong() {
        var chosen = read(new TypedQuestion(WORDS, Set.of("site", "examination"), true, false, false), false);
        var all = read(
                new TypedQuestion(WORDS, Set.of("occurred-on", "site", "examination", "practice"), false, false, false),
                false);

        assertThat(chosen.shared())
                .isEqualTo(new SharedFacts(
                        new Category("poor-report", "Poor report"),
                        Optional.empty(),
                        Optional.of(new SiteCode("DEMO-AQP1-S1")),
                        Optional.of("Abdomen"),
                        Optional.empty()));
        assertThat(chosen.urgent()).isTrue();
        assertThat(all.shared().occurredOn()).contains(LocalDate.of(2026, 9, 14));
        assertThat(all.shared().practice()).contains(new PracticeCode("DEMO-GP1"));
    }

    @Test
    void aReporterWhoStaysUnknownIsNotOffered() {
        assertThat(askable(true).shareable())
                .containsExactly(Shareable.OCCURRED_ON, Shareable.SITE, Shareable.EXAMINATION);
        assertThat(askable(false).shareable()).contains(Shareable.PRACTICE);
    }

    private static Question read(TypedQuestion typed, boolean confidential) {
        return QuestionRules.read(typed, askable(confidential), TODAY);
    }

    private static List<String> faults(TypedQuestion typed, boolean confidential) {
        try {
            read(typed, confidential);
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream().map(QuestionRulesTest::words).toList();
        }
    }

    private static String words(Fault fault) {
        return fault.field() + " " + fault.code();
    }

    private static Askable askable(boolean confidential) {
        return askable(confidential, "Abdomen");
    }

    private static Askable askable(boolean confidential, String examination) {
        var provider = new ProviderCode("DEMO-AQP1");
        var facts = new CaseFacts(
                new ConcernFacts(
                        new ConcernId(new UUID(0, 2)),
                        ReferenceNumber.of('C', 1),
                        new PracticeCode("DEMO-GP1"),
                        new Category("poor-report", "Poor report"),
                        Severity.LOW,
                        LocalDate.of(2026, 9, 14),
                        Instant.parse("2026-09-20T09:00:00Z")),
                Optional.of(new ProviderPlace.AtSite(provider, new SiteCode("DEMO-AQP1-S1"))),
                "DEMO-ICB1",
                "gp-1",
                Source.GENERAL_PRACTICE,
                false,
                confidential,
                Set.of(),
                1);
        var practice = new Practice(
                new PracticeCode("DEMO-GP1"),
                "Harbour Lane Surgery (invented)",
                List.of(),
                "",
                "",
                new PracticeState.Open(),
                LocalDate.of(2000, 1, 1),
                "DEMO-ICB1",
                Optional.empty(),
                4);
        return new Askable(
                facts,
                new Provider(provider, "Larkmoor Ultrasound (invented)", "", true, List.of()),
                Optional.of(examination),
                Optional.of(practice));
    }
}
