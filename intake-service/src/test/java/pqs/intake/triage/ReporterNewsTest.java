package pqs.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.CasesForTests;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;

class ReporterNewsTest {

    private static final CaseFacts FACTS = CasesForTests.received().facts();

    @Test
    void whatTheReporterToldIsNewsUntilSomebodyOfTriageDoesAnything() {
        assertThat(kinds(StepKind.REPORTED, StepKind.ACKNOWLEDGED, StepKind.REPORTER_ADDED, StepKind.FILE_ADDED))
                .containsExactly(StepKind.REPORTER_ADDED, StepKind.FILE_ADDED);
        assertThat(kinds(StepKind.FILE_ADDED, StepKind.NOTED, StepKind.FILE_WITHHELD))
                .containsExactly(StepKind.FILE_WITHHELD);
        assertThat(kinds(StepKind.REPORTER_ADDED, StepKind.NOTED, StepKind.REPORTER_ANSWERED))
                .containsExactly(StepKind.REPORTER_ANSWERED);
        for (var deed : ReporterNews.ACTED) {
            assertThat(kinds(StepKind.REPORTER_ADDED, StepKind.CORRECTED, deed))
                    .as(deed.code())
                    .isEmpty();
        }
    }

    @Test
    void whatHappensByItselfOrIsDoneByOthersDoesNotMakeItKnown() {
        for (var other : EnumSet.complementOf(EnumSet.copyOf(ReporterNews.ACTED))) {
            assertThat(kinds(StepKind.ACKNOWLEDGED, StepKind.REPORTER_ADDED, other))
                    .as(other.code())
                    .contains(StepKind.REPORTER_ADDED);
        }
    }

    @Test
    void whenItWasLastActedOnIsTheLastDeedOfTriageAndBeforeAnyTheReport() {
        var steps = steps(FACTS, StepKind.REPORTED, StepKind.ACKNOWLEDGED, StepKind.NOTED, StepKind.REPORTER_ADDED);

        assertThat(ReporterNews.actedAt(FACTS, steps)).isEqualTo(steps.get(2).at());
        assertThat(ReporterNews.actedAt(FACTS, steps.subList(0, 1)))
                .isEqualTo(FACTS.concern().reportedAt());
    }

    @Test
    void aReportIsNoNewsByItself() {
        assertThat(kinds(StepKind.REPORTED)).isEmpty();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void onlyACorrectionThatNobodyHasSeenAndThatStandsAtSevereIsSevere() {
        assertThat(news(severe(), StepKind.ACKNOWLEDGED, StepKind.CORRECTED).severe())
                .isTrue();
        assertThat(news(severe(), StepKind.ACKNOWLEDGED, StepKind.REPORTER_ADDED)
                        .severe())
                .isFalse();
        assertThat(news(severe(), StepKind.CORRECTED, StepKind.NOTED, StepKind.REPORTER_ADDED)
                        .severe())
                .isFalse();
        assertThat(news(FACTS, StepKind.ACKNOWLEDGED, StepKind.CORRECTED).severe())
                .isFalse();
    }

    private static CaseFacts severe() {
        var before = FACTS.concern();
        return FACTS.corrected(new ConcernFacts(
                before.id(),
                before.reference(),
                before.practice(),
                before.category(),
                Severity.SEVERE,
                before.occurredOn(),
                before.reportedAt()));
    }

    private static List<StepKind> kinds(StepKind... kinds) {
        return news(FACTS, kinds).steps().stream().map(Step::kind).toList();
    }

    private static ReporterNews news(CaseFacts facts, StepKind... kinds) {
        return ReporterNews.of(facts, steps(facts, kinds));
    }

    private static List<Step> steps(CaseFacts facts, StepKind... kinds) {
        var steps = new ArrayList<Step>();
        for (var kind : kinds) {
            steps.add(new Step(
                    new UUID(1, steps.size()),
                    facts.id(),
                    CasesForTests.MONDAY.plusSeconds(steps.size()),
                    kind,
                    "somebody",
                    "DEMO-ICB1",
                    false,
                    Optional.empty()));
        }
        return List.copyOf(steps);
    }
}
