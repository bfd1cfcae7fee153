package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.WorkingCalendar;
import pqs.surveillance.flag.DeadlineDecision.ExtendBy;
import pqs.surveillance.flag.DeadlineDecision.ExtendTo;
import pqs.surveillance.flag.DeadlineDecision.Pause;
import pqs.surveillance.flag.DeadlineDecision.Resume;
import pqs.surveillance.flag.DeadlineRules.Changed;
import pqs.surveillance.flag.DeadlineRules.NotPossible;
import pqs.surveillance.flag.DeadlineRules.Obstacle;
import pqs.surveillance.provider.ProviderCode;

/** A flag raised on Wednesday 27 March 2024 at 10:00; Easter follows. It is due on Thursday at 10:00. */
class DeadlineRulesTest {

    private static final Acknowledger SOMEONE = new Acknowledger("subject-1", "DEMO-ICB1");
    private static final Instant RAISED_AT = at("2024-03-27T10:00");
    private static final Instant NOW = at("2024-03-27T12:00");
    private static final Flag.Raised RAISED = new Flag.Raised(facts());
    private static final PauseLimit FIVE_DAYS = new PauseLimit(
            new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Taking up flags", "1"), new Length.WorkingDays(5));
    private static final Deadline.Running RUNNING = Deadline.Running.start(new DeadlineTerms(
            "flag-1",
            "acknowledge-flag",
            new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Taking up flags", "1"),
            WorkingCalendar.englandAndWales(),
            RAISED_AT,
            new Length.WorkingHours(24),
            List.of(Level.due())));

    @Test
    void aPauseIsAFactAndWhatIsPausedHasNoEnd() {
        var paused = changed(RUNNING, new Pause("the office is flooded"), NOW);

        assertThat(paused.deadline()).isInstanceOf(Deadline.Paused.class);
        assertThat(paused.fact())
                .isEqualTo(new DeadlineFact.Paused(NOW, SOMEONE, "the office is flooded", at("2024-04-05T17:00")));
    }

    @Test
    void aPauseThatWouldEndBeyondTheCalendarIsRefused() {
        var late = Deadline.Running.start(new DeadlineTerms(
                "flag-1",
                "acknowledge-flag",
                RUNNING.terms().source(),
                WorkingCalendar.englandAndWales(),
                at("2030-12-30T10:00"),
                new Length.WorkingHours(24),
                List.of(Level.due())));

        assertThat(decide(RAISED, late, new Pause("the office is flooded"), at("2030-12-30T11:00")))
                .isEqualTo(new NotPossible(Obstacle.BEYOND_THE_CALENDAR));
    }

    @Test
    void resumingOverTheHolidaySaysTheNewEnd() {
        var paused = changed(RUNNING, new Pause("the office is flooded"), NOW).deadline();

        var resumed = changed(paused, new Resume(), at("2024-04-02T09:00"));

        assertThat(resumed.fact())
                .as("two hours were used; 15 of Tuesday and 7 of Wednesday are left")
                .isEqualTo(new DeadlineFact.Resumed(at("2024-04-02T09:00"), SOMEONE, at("2024-04-03T07:00")));
    }

    @Test
    void anExtensionIsReadAsTheDeadlineReadsItsHours() {
        assertThat(changed(RUNNING, new ExtendBy(16, "the lead is ill"), NOW).fact())
                .isEqualTo(new DeadlineFact.Extended(NOW, SOMEONE, "the lead is ill", at("2024-04-02T02:00")));
    }

    @Test
    void anExtensionToADayEndsWhenOfficesClose() {
        var extended = changed(RUNNING, new ExtendTo(LocalDate.of(2024, 4, 3), "the lead is ill"), NOW);

        assertThat(extended.fact())
                .isEqualTo(new DeadlineFact.Extended(NOW, SOMEONE, "the lead is ill", at("2024-04-03T17:00")));
        assertThat(extended.deadline().words())
                .startsWith("By 3 April 2024 at 17:00: ")
                .contains("extended by 2 working days because: the lead is ill")
                .contains("bank holiday 29 March 2024 (Good Friday) not counted");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-28, NOT_LATER, the day on which it ends",
        "2024-03-20, NOT_LATER, a day that has been",
        "2024-03-29, NO_WORKING_DAY, Good Friday",
        "2024-04-06, NO_WORKING_DAY, a Saturday",
        "2024-04-25, TOO_FAR_AHEAD, 29 days after it was raised",
        "2124-04-25, TOO_FAR_AHEAD, a slip of the year",
    })
    void notEveryDayCanBeExtendedTo(LocalDate day, Obstacle obstacle, String why) {
        assertThat(decide(RAISED, RUNNING, new ExtendTo(day, "reason"), NOW))
                .as(why)
                .isEqualTo(new NotPossible(obstacle));
    }

    @Test
    void anExtensionReachesTwentyEightDaysAndNoFurther() {
        assertThat(changed(RUNNING, new ExtendTo(LocalDate.of(2024, 4, 24), "reason"), NOW)
                        .fact())
                .isInstanceOf(DeadlineFact.Extended.class);
        assertThat(decide(RAISED, RUNNING, new ExtendBy(24 * 20, "reason"), NOW))
                .isEqualTo(new NotPossible(Obstacle.TOO_FAR_AHEAD));
    }

    @Test
    void howeverOftenItIsMovedItsTimeIsUpAfterTwentyEightDays() {
        var extended = changed(RUNNING, new ExtendTo(LocalDate.of(2024, 4, 23), "reason"), NOW)
                .deadline();
        var later = at("2024-04-16T10:00");

        assertThat(decide(RAISED, extended, new ExtendTo(LocalDate.of(2024, 4, 25), "again"), later))
                .as("28 days from when it was raised, not from this extension")
                .isEqualTo(new NotPossible(Obstacle.TOO_FAR_AHEAD));
        assertThat(decide(RAISED, extended, new Pause("the office is flooded"), later))
                .as("five working days of pause would take it to the 30th")
                .isEqualTo(new NotPossible(Obstacle.TOO_FAR_AHEAD));
        assertThat(decide(RAISED, RUNNING, new Pause("the office is flooded"), NOW))
                .isInstanceOf(Changed.class);
    }

    @Test
    void whereSevereHarmWasReportedOnlyAStandingPauseCanEnd() {
        var severe = new Flag.Raised(facts("{\"concerns\":[{\"severity\":\"severe\"}]}", RAISED_AT));

        for (var decision : List.of(new Pause("reason"), new ExtendBy(8, "reason"))) {
            assertThat(decide(severe, RUNNING, decision, NOW)).isEqualTo(new NotPossible(Obstacle.SEVERE_HARM));
        }
        var paused = changed(RUNNING, new Pause("reason"), NOW).deadline();
        assertThat(decide(severe, paused, new Resume(), NOW)).isInstanceOf(Changed.class);
    }

    @Test
    void hoursAddedToADeadlineOfDaysAreThoseInWhichOfficesAreOpen() {
        var days = Deadline.Running.start(new DeadlineTerms(
                "flag-1",
                "acknowledge-flag",
                RUNNING.terms().source(),
                WorkingCalendar.englandAndWales(),
                RAISED_AT,
                new Length.WorkingDays(1),
                List.of(Level.due())));

        assertThat(changed(days, new ExtendBy(4, "the lead is ill"), NOW).fact())
                .as("from Thursday 17:00 over Easter to Tuesday 13:00")
                .isEqualTo(new DeadlineFact.Extended(NOW, SOMEONE, "the lead is ill", at("2024-04-02T13:00")));
    }

    @Test
    void whatHasPassedCanNeitherBePausedNorExtended() {
        for (var late : List.of(new Pause("reason"), new ExtendBy(8, "reason"))) {
            assertThat(decide(RAISED, RUNNING, late, at("2024-03-28T10:00")))
                    .as("at the moment itself: %s", late)
                    .isEqualTo(new NotPossible(Obstacle.OVER));
            assertThat(decide(RAISED.becomeOverdue(at("2024-03-28T10:00")), RUNNING, late, NOW))
                    .as("although the clock was set back: %s", late)
                    .isEqualTo(new NotPossible(Obstacle.OVERDUE));
        }
    }

    @Test
    void eachStandAdmitsItsOwnDecisions() {
        var paused = changed(RUNNING, new Pause("reason"), NOW).deadline();
        assertThat(decide(RAISED, paused, new Pause("again"), NOW)).isEqualTo(new NotPossible(Obstacle.PAUSED_ALREADY));
        assertThat(decide(RAISED, paused, new ExtendBy(8, "reason"), NOW)).isEqualTo(new NotPossible(Obstacle.PAUSED));
        assertThat(decide(RAISED, RUNNING, new Resume(), NOW)).isEqualTo(new NotPossible(Obstacle.NOT_PAUSED));
        assertThat(decide(RAISED.acknowledge(SOMEONE, NOW), RUNNING.settle(NOW), new Resume(), NOW))
                .isEqualTo(new NotPossible(Obstacle.TAKEN_UP));
    }

    @Test
    void whatWouldEndBeyondTheCalendarIsRefused() {
        var late = Deadline.Running.start(new DeadlineTerms(
                "flag-1",
                "acknowledge-flag",
                RUNNING.terms().source(),
                RUNNING.terms().calendar(),
                at("2030-12-27T10:00"),
                new Length.WorkingHours(24),
                List.of(Level.due())));
        var flag = new Flag.Raised(facts("{}", at("2030-12-27T10:00")));
        assertThat(decide(flag, late, new ExtendBy(72, "reason"), at("2030-12-27T11:00")))
                .isEqualTo(new NotPossible(Obstacle.BEYOND_THE_CALENDAR));
        assertThat(decide(flag, late, new ExtendTo(LocalDate.of(2031, 1, 7), "reason"), at("2030-12-27T11:00")))
                .isEqualTo(new NotPossible(Obstacle.BEYOND_THE_CALENDAR));
    }

    private static Changed changed(Deadline deadline, DeadlineDecision decision, Instant at) {
        var outcome = decide(RAISED, deadline, decision, at);
        assertThat(outcome).isInstanceOf(Changed.class);
        return (Changed) outcome;
    }

    private static DeadlineRules.Outcome decide(Flag flag, Deadline deadline, DeadlineDecision decision, Instant at) {
        return DeadlineRules.decide(flag, deadline, decision, SOMEONE, at, FIVE_DAYS);
    }

    private static FlagFacts facts() {
        return facts("{}", RAISED_AT);
    }

    private static FlagFacts facts(String evidence, Instant raisedAt) {
        return new FlagFacts(
                new FlagId(new UUID(0, 1)),
                new ReferenceNumber("F-0000-0000"),
                new ProviderCode("DEMO-AQP1"),
                "Larkmoor Ultrasound (invented)",
                new RuleVersion("three-concerns-in-30-days", 1),
                RAISED_AT,
                3,
                Counted.NOTHING_YET,
                raisedAt,
                "3 concerns",
                CanonicalEvidence.of(evidence));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
