package pqs.intake.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pqs.intake.concern.CasesForTests.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CasesForTests;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernEvent;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Step;
import pqs.intake.concern.StepKind;
import pqs.platform.fault.Refused;

class FollowUpRulesTest {

    private static final ConcernCase.Received RECEIVED = CasesForTests.received();
    private static final ConcernCase.Acknowledged TAKEN_UP = RECEIVED.acknowledge("officer-1", MONDAY);
    private static final ConcernCase.Closed CLOSED =
            TAKEN_UP.close(new Outcome(Outcome.Kind.CHANGED, "It was put right."), "officer-1", MONDAY);
    private static final ConcernCase.Withdrawn WITHDRAWN = RECEIVED.withdraw("gp-1", MONDAY);
    private static final ConcernId OTHER = new ConcernId(new UUID(0, 2));

    private static final FollowUp.Addition ADDITION = new FollowUp.Addition("The second report says the same.");
    private static final FollowUp.Withdrawal WITHDRAWAL = new FollowUp.Withdrawal("Reported anew.");
    private static final FollowUp.Answer ANSWER = new FollowUp.Answer("Yes, elsewhere.");

    @Test
    void whatHasEndedIsNeitherPutRightNorWithdrawn() {
        for (ConcernCase ended : List.of(CLOSED, WITHDRAWN)) {
            for (var followUp : List.of(WITHDRAWAL, correction("other"), ANSWER)) {
                assertThat(refusal(ended, followUp, List.of()).code()).isIn("closed", "withdrawn");
            }
        }
        assertThat(refusal(WITHDRAWN, ADDITION, List.of()).code()).isEqualTo("withdrawn");
    }

    @Test
    void ofOneThatGoesOnWithAnotherTheReporterCanAddAnswerAndSayThatItIsWithdrawn() {
        var merged = TAKEN_UP.mergeInto(OTHER, "officer-1", MONDAY);
        var asked = List.of(step(StepKind.REPORTER_ASKED, "When was the second scan?"));

        var added = FollowUpRules.decide(merged, ADDITION, List.of(), "gp-1", MONDAY);
        var answered = FollowUpRules.decide(merged, ANSWER, asked, "gp-1", MONDAY);
        var withdrawn = FollowUpRules.decide(merged, WITHDRAWAL, List.of(), "gp-1", MONDAY);

        for (var done : List.of(added, answered, withdrawn)) {
            assertThat(done.after()).isEqualTo(merged);
            assertThat(done.event()).isEmpty();
        }
        assertThat(added.step()).isEqualTo(StepKind.REPORTER_ADDED);
        assertThat(answered.step()).isEqualTo(StepKind.REPORTER_ANSWERED);
        assertThat(withdrawn.step()).isEqualTo(StepKind.REPORTER_ADDED);
        assertThat(withdrawn.words()).isEqualTo("I withdraw this concern: " + WITHDRAWAL.why());
        assertThat(refusal(merged, ANSWER, List.of()).code()).isEqualTo("no-question");
        assertThat(refusal(merged, correction("other"), List.of()).title()).contains("Add what is right");
    }

    @Test
    void thatItWasJoinedToAnotherIsNotToldWhereNobodyMayBeTippedOff() {
        var merged = CasesForTests.calling(Attention.FRAUD).mergeInto(OTHER, "officer-1", MONDAY);

        var refused = refusal(merged, correction("other"), List.of());

        assertThat(refused.code()).isEqualTo("being-handled");
        assertThat(refused.title()).doesNotContain("joined", "another").contains("Add what is right");
    }

    @Test
    void theSameAdditionTwiceIsOne() {
        var added = FollowUpRules.decide(CLOSED, ADDITION, List.of(), "gp-1", MONDAY);

        assertThat(added.step()).isEqualTo(StepKind.REPORTER_ADDED);
        assertThat(refusal(CLOSED, ADDITION, List.of(step(StepKind.REPORTER_ADDED, ADDITION.words())))
                        .code())
                .isEqualTo("added-already");
    }

    @Test
    void aCorrectionTellsTheWholeStateAndKeepsWhatWasSaidBefore() {
        var corrected = FollowUpRules.decide(TAKEN_UP, correction("safeguarding"), List.of(), "gp-1", MONDAY);

        assertThat(corrected.words()).isEqualTo("""
                About: Safeguarding (before: Poor report or interpretation)
                Happened on: 2026-09-13 (before: 2026-09-14)
                Why: The day was wrong.""");
        assertThat(corrected.after().facts().attention()).isEqualTo(Set.of(Attention.SAFEGUARDING));
        assertThat(corrected.event().orElseThrow())
                .isInstanceOfSatisfying(
                        ConcernEvent.Amended.class,
                        amended -> assertThat(amended.reason()).isEqualTo(ConcernEvent.Amendment.CORRECTED));
    }

    @Test
    void whatBecomesUrgentOrConfidentialLaterIsNeverTakenBackByACorrection() {
        var facts = TAKEN_UP.facts().concern();
        var raises = new FollowUp.Correction(
                facts.category(), facts.severity(), facts.occurredOn(), true, true, "It scans again tomorrow.");

        var raised = FollowUpRules.decide(TAKEN_UP, raises, List.of(), "gp-1", MONDAY);

        assertThat(raised.words()).isEqualTo("""
                Urgent: somebody may come to harm now
                From now on the provider is not to be told who reported it
                Why: It scans again tomorrow.""");
        assertThat(raised.after().facts().urgent()).isTrue();
        assertThat(raised.after().facts().confidential()).isTrue();
        assertThat(refusal(raised.after(), raises, List.of()).code()).isEqualTo("nothing-differs");
        var later = FollowUpRules.decide(raised.after(), correction("other"), List.of(), "gp-1", MONDAY)
                .after()
                .facts();
        assertThat(later.urgent()).isTrue();
        assertThat(later.confidential()).isTrue();
    }

    @Test
    void whoeverWasCalledStaysCalledWhateverIsPutRight() {
        var calling = CasesForTests.calling(Attention.SAFEGUARDING);

        assertThat(FollowUpRules.decide(calling, correction("other"), List.of(), "gp-1", MONDAY)
                        .after()
                        .facts()
                        .attention())
                .containsExactly(Attention.SAFEGUARDING);
    }

    @Test
    void aCorrectionThatChangesNothingIsNone() {
        var facts = RECEIVED.facts().concern();
        var same = new FollowUp.Correction(
                facts.category(), facts.severity(), facts.occurredOn(), false, false, "Nothing.");

        assertThat(refusal(RECEIVED, same, List.of()).code()).isEqualTo("nothing-differs");
    }

    @Test
    void onlyAQuestionThatWaitsIsAnsweredAndOnce() {
        var asked = step(StepKind.REPORTER_ASKED, "Was a second scan done?");
        var answered = step(StepKind.REPORTER_ANSWERED, "Yes.");

        assertThat(FollowUpRules.decide(TAKEN_UP, ANSWER, List.of(asked), "gp-1", MONDAY)
                        .step())
                .isEqualTo(StepKind.REPORTER_ANSWERED);
        assertThat(refusal(TAKEN_UP, ANSWER, List.of()).code()).isEqualTo("no-question");
        assertThat(refusal(TAKEN_UP, ANSWER, List.of(asked, answered)).code()).isEqualTo("no-question");
    }

    private static FollowUp.Correction correction(String category) {
        return new FollowUp.Correction(
                Categories.of(category).orElseThrow(),
                Severity.MODERATE,
                LocalDate.of(2026, 9, 13),
                false,
                false,
                "The day was wrong.");
    }

    private static Refused refusal(ConcernCase standing, FollowUp followUp, List<Step> steps) {
        var refused = catchThrowableOfType(
                Refused.class, () -> FollowUpRules.decide(standing, followUp, steps, "gp-1", MONDAY));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
        return refused;
    }

    private static Step step(StepKind kind, String words) {
        return new Step(
                new UUID(2, words.length()),
                RECEIVED.facts().id(),
                MONDAY,
                kind,
                "x",
                "DEMO-GP1",
                false,
                Optional.of(words));
    }
}
