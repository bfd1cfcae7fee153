package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the reporter is told, and what not. */
class TellingTest {

    private static final CaseFacts ORDINARY = CasesForTests.received().facts();
    private static final CaseFacts SENSITIVE =
            CasesForTests.calling(Attention.FRAUD).facts();

    @Test
    void whereNobodyMayBeTippedOffEveryStepOfThoseWhoHandleItSaysTheSame() {
        for (var kind : StepKind.values()) {
            for (var told : Telling.of(SENSITIVE, List.of(step(kind, 0)))) {
                assertThat(told.title())
                        .as(kind.code())
                        .doesNotContainIgnoringCase("safeguard")
                        .doesNotContainIgnoringCase("fraud")
                        .doesNotContainIgnoringCase("provider")
                        .doesNotContainIgnoringCase("another")
                        .doesNotContainIgnoringCase("nhs number");
            }
        }
    }

    @Test
    void howManyStepsThereWereIsNotToldEither() {
        var steps = new ArrayList<Step>();
        steps.add(step(StepKind.REPORTED, 0));
        steps.add(step(StepKind.ACKNOWLEDGED, 1));
        steps.add(step(StepKind.RESPONSE_REQUESTED, 2));
        steps.add(step(StepKind.RESPONSE_RECEIVED, 3));
        steps.add(step(StepKind.CLOSED, 4));

        assertThat(Telling.of(SENSITIVE, steps))
                .extracting(Telling.Told::title)
                .containsExactly("We received your concern", "Your concern is being handled", "There is an outcome");
        assertThat(Telling.of(ORDINARY, steps))
                .extracting(Telling.Told::title)
                .containsExactly(
                        "We received your concern",
                        "Somebody is looking into your concern",
                        "The provider was asked for an answer",
                        "The provider answered",
                        "There is an outcome");
    }

    @Test
    void whatWasToldBeforeItWasRecognisedStaysAndWhatFollowsIsHeld() {
        var steps = List.of(
                step(StepKind.REPORTED, 0),
                step(StepKind.ACKNOWLEDGED, 1),
                step(StepKind.RESPONSE_REQUESTED, 2),
                step(StepKind.RESPONSE_RECEIVED, 4));
        var recognised =
                ORDINARY.recognisedSensitive(Set.of(), step(StepKind.BECAME, 3).at());

        assertThat(Telling.of(recognised, steps))
                .extracting(Telling.Told::title)
                .containsExactly(
                        "We received your concern",
                        "Somebody is looking into your concern",
                        "The provider was asked for an answer",
                        "Your concern is being handled");
    }

    @Test
    void whyItWasOpenedAgainIsNotToldWhereNobodyMayBeTippedOff() {
        var reopened = List.of(step(StepKind.REOPENED, 0));

        assertThat(Telling.of(SENSITIVE, reopened).getFirst().words()).isEmpty();
        assertThat(Telling.of(ORDINARY, reopened).getFirst().words()).contains("Words of the step.");
    }

    @Test
    void aPracticeReadsThatItWithheldAFileAndOfTheOtherSideOnlyWhereNobodyIsTippedOff() {
        var byPractice = List.of(step(StepKind.FILE_WITHHELD, 0));
        var byStaff = List.of(step(StepKind.FILE_WITHHELD_BY_STAFF, 0));

        assertThat(Telling.of(SENSITIVE, byPractice).getFirst().title()).isEqualTo("You withheld a file");
        assertThat(Telling.of(SENSITIVE, byStaff))
                .containsExactly(
                        new Telling.Told(CasesForTests.MONDAY, "Your concern is being handled", Optional.empty()));
        assertThat(Telling.of(ORDINARY, byStaff))
                .containsExactly(new Telling.Told(
                        CasesForTests.MONDAY,
                        "A file that came from you was withheld",
                        Optional.of("Words of the step.")));
        assertThat(Telling.of(ORDINARY, List.of(step(StepKind.STAFF_FILE_WITHHELD, 0))))
                .isEmpty();
    }

    @Test
    void ofAnOutcomeOnlyItsWordsAreTold() {
        var outcome = new Outcome(Outcome.Kind.PASSED_ON, "Your concern was handled.");
        var by = "officer-1";
        var at = CasesForTests.MONDAY;

        assertThat(Telling.outcome(CasesForTests.calling(Attention.SAFEGUARDING)
                        .acknowledge(by, at)
                        .close(outcome, by, at)))
                .isEmpty();
        assertThat(Telling.outcome(CasesForTests.received().acknowledge(by, at).close(outcome, by, at)))
                .contains(Outcome.Kind.PASSED_ON);
    }

    @Test
    void theTrailOfWhatMustTipNobodyOffIsItsCommissioners() {
        assertThat(SENSITIVE.trailOwner()).isEqualTo("DEMO-ICB1");
        assertThat(ORDINARY.trailOwner()).isEqualTo("DEMO-GP1");
    }

    private static Step step(StepKind kind, int minute) {
        Instant at = CasesForTests.MONDAY.plusSeconds(60L * minute);
        return new Step(
                new UUID(1, minute),
                ORDINARY.id(),
                at,
                kind,
                "officer-1",
                "DEMO-ICB1",
                false,
                Optional.of("Words of the step."));
    }
}
