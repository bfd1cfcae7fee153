package pqs.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Categories;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernFacts;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Foreseen;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.Severity;
import pqs.intake.concern.Source;
import pqs.platform.fault.Refused;

class FeedbackRulesTest {

    private static final Instant NOW = Foreseen.NOW;
    private static final FeedbackRules.Sent GOOD = new FeedbackRules.Sent("4", " 3 ", "", false);

    @Test
    void aConcernWithAnOutcomeIsJudgedByTwoAnswersAndPerhapsWords() {
        var feedback = FeedbackRules.decide(closed(), Optional.empty(), GOOD, NOW);

        assertThat(feedback)
                .isEqualTo(new Feedback(new ConcernId(Foreseen.FIRST_ID), 4, 3, Optional.empty(), NOW, NOW));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> FeedbackRules.decide(
                        closed(), Optional.empty(), new FeedbackRules.Sent("6", null, "x", false), NOW));

        assertThat(refused.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("clear required", "quick required", "words too-short");
    }

    @Test
    void withoutAnOutcomeThereIsNothingToJudge() {
        assertThat(catchThrowableOfType(
                                Refused.class, () -> FeedbackRules.decide(received(), Optional.empty(), GOOD, NOW))
                        .code())
                .isEqualTo("no-outcome-yet");
    }

    @Test
    void itMayBeChangedForThirtyDaysAndKeepsWhenItWasFirstGiven() {
        var first = FeedbackRules.decide(closed(), Optional.empty(), GOOD, NOW);
        var lastMoment = NOW.plus(Duration.ofDays(30)).minusMillis(1);

        var changed = FeedbackRules.decide(
                closed(), Optional.of(first), new FeedbackRules.Sent("1", "1", "", false), lastMoment);

        assertThat(changed.clear()).isEqualTo(1);
        assertThat(changed.givenAt()).isEqualTo(NOW);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> FeedbackRules.decide(
                                        closed(), Optional.of(changed), GOOD, NOW.plus(Duration.ofDays(30))))
                        .code())
                .isEqualTo("feedback-stands");
    }

    @Test
    void fewerThanFiveAnswersAreNotAddedUp() {
        var four = FeedbackSummary.of(9, 4, 16, 12, List.of("Slow."));
        var five = FeedbackSummary.of(9, 5, 16, 12, List.of("Slow."));

        assertThat(four.clear()).isEmpty();
        assertThat(four.words()).isEmpty();
        assertThat(five.clear()).hasValue(3.2);
        assertThat(five.quick()).hasValue(2.4);
        assertThat(five.words()).containsExactly("Slow.");
    }

    private static ConcernCase closed() {
        return received()
                .acknowledge("demo-quality-officer", NOW)
                .close(new Outcome(Outcome.Kind.CHANGED, "Reports are read twice now."), "demo-quality-officer", NOW);
    }

    private static ConcernCase.Received received() {
        return new ConcernCase.Received(new CaseFacts(
                new ConcernFacts(
                        new ConcernId(Foreseen.FIRST_ID),
                        Foreseen.FIRST_REFERENCE,
                        Foreseen.HARBOUR_LANE.code(),
                        Categories.of("poor-report").orElseThrow(),
                        Severity.MODERATE,
                        LocalDate.of(2026, 9, 14),
                        NOW),
                Optional.empty(),
                "DEMO-ICB1",
                "demo-gp",
                Source.GENERAL_PRACTICE,
                false,
                false,
                Set.of(),
                1));
    }
}
