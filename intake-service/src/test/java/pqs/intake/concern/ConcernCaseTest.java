package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.PracticeCode;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;

class ConcernCaseTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-09-22T09:00:00Z");
    private static final Grading GRADING = new Grading(Severity.LOW, Severity.SEVERE, List.of("missed-finding"));
    private static final Outcome OUTCOME =
            new Outcome(Outcome.Kind.CHANGED, "The provider reads its reports twice now.");

    @Test
    void closingKeepsWhatTriageMadeOfItAndReopeningBringsItBack() {
        var graded = received().acknowledge("demo-quality-officer", MONDAY).grade(GRADING);

        var closed = graded.close(OUTCOME, "demo-quality-officer", TUESDAY);

        assertThat(closed.grading()).contains(GRADING);
        assertThat(closed.reopen()).isEqualTo(graded);
    }

    @Test
    void whatWasMergedIsAsItWasBeforeOnceItIsSeparated() {
        var other = new ConcernId(new UUID(0, 2));
        var received = received();
        var graded = received.acknowledge("demo-quality-officer", MONDAY).grade(GRADING);

        assertThat(received.mergeInto(other, "demo-quality-officer", TUESDAY).unmerge())
                .isEqualTo(received);
        assertThat(graded.mergeInto(other, "demo-quality-officer", TUESDAY).unmerge())
                .isEqualTo(graded);
    }

    @Test
    void nothingIsMergedIntoItself() {
        var received = received();

        assertThatThrownBy(() -> received.mergeInto(received.facts().id(), "demo-quality-officer", TUESDAY))
                .hasMessage("a concern is not merged into itself");
    }

    @Test
    void onlyWhatMustTipNobodyOffIsNeutralToTheReporter() {
        assertThat(Attention.SAFEGUARDING.isSensitive()).isTrue();
        assertThat(Attention.FRAUD.isSensitive()).isTrue();
        assertThat(Attention.INTIMATE_EXAMINATION.isSensitive()).isFalse();
        var step = new Step(
                new UUID(0, 3),
                received().facts().id(),
                MONDAY,
                StepKind.CLOSED,
                "demo-quality-officer",
                "DEMO-ICB1",
                true,
                Optional.of("Referred to the police."));
        assertThat(step.toldToReporter()).contains("Your concern is being handled");
        assertThat(step.wordsForReporter()).isEmpty();
    }

    /** Its events say how it got in for as long as there are any. */
    @Test
    void whatCameByAnImportDidSoWhateverIsChanged() {
        var facts = received().facts();
        var place = new ProviderPlace.Anywhere(new ProviderCode("DEMO-AQP1"));
        assertThat(facts.entry()).isEqualTo(Entry.FORM);

        var imported = facts.enteredBy(Entry.IMPORT);
        assertThat(imported.at(place).entry()).isEqualTo(Entry.IMPORT);
        assertThat(imported.withUrgency(true).entry()).isEqualTo(Entry.IMPORT);
        assertThat(imported.corrected(facts.concern()).entry()).isEqualTo(Entry.IMPORT);
        assertThat(imported.withUrgency(true).enteredBy(Entry.FORM)).isEqualTo(facts.withUrgency(true));
    }

    @Test
    void notesAndWhatTipsNobodyOffAreNotReadByOtherCommissioners() {
        assertThat(step(StepKind.NOTED, false).toldToOthers().words()).isEmpty();
        assertThat(step(StepKind.BECAME, true).toldToOthers().words()).isEmpty();
        assertThat(step(StepKind.CLOSED, false).toldToOthers().words()).contains("Words.");
    }

    private static Step step(StepKind kind, boolean sensitive) {
        return new Step(
                new UUID(0, 4),
                received().facts().id(),
                MONDAY,
                kind,
                "demo-quality-officer",
                "DEMO-ICB1",
                sensitive,
                Optional.of("Words."));
    }

    @Test
    void everyKindOfStepHasACodeOfItsOwn() {
        for (var kind : StepKind.values()) {
            assertThat(StepKind.of(kind.code())).isEqualTo(kind);
        }
    }

    private static ConcernCase.Received received() {
        var facts = new ConcernFacts(
                new ConcernId(Foreseen.FIRST_ID),
                Foreseen.FIRST_REFERENCE,
                new PracticeCode("DEMO-GP1"),
                Categories.of("poor-report").orElseThrow(),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 14),
                Foreseen.NOW);
        return new ConcernCase.Received(new CaseFacts(
                facts, Optional.empty(), "DEMO-ICB1", "demo-gp", Source.GENERAL_PRACTICE, false, false, Set.of(), 1));
    }
}
