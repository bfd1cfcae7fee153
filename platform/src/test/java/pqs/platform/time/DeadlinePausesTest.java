package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pauses do to a deadline, computed by hand with a calendar. */
class DeadlinePausesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "24 working-hours office-hours, 2018-09-14T10:00, 2018-09-14T16:00, 2018-09-17T11:00, 2018-09-19T13:00, three office hours over a weekend",
        "24 working-hours office-hours, 2018-09-14T10:00, 2018-09-14T17:00, 2018-09-17T09:00, 2018-09-19T10:00, nothing but a weekend",
        "24 working-hours working-days, 2018-09-14T10:00, 2018-09-14T12:00, 2018-09-17T06:00, 2018-09-18T04:00, half a Friday and the night",
        "3 working-days,                2018-09-14T10:00, 2018-09-17T09:00, 2018-09-18T17:00, 2018-09-21T17:00, two whole days",
        "3 working-days,                2018-09-14T10:00, 2018-09-14T18:00, 2018-09-16T12:00, 2018-09-19T17:00, nothing but a weekend",
        "3 working-days,                2018-08-23T10:00, 2018-08-27T00:00, 2018-08-28T00:00, 2018-08-29T17:00, nothing but a bank holiday",
        "72 hours,                      2018-10-27T12:00, 2018-10-28T00:00, 2018-10-29T00:00, 2018-10-31T12:00, a day of 25 hours",
    })
    void pausedTimeDoesNotCount(
            String length,
            LocalDateTime start,
            LocalDateTime from,
            LocalDateTime until,
            LocalDateTime end,
            String why) {
        var resumed = running(length, start)
                .pause(at(from), "awaiting the report", "someone")
                .resume(at(until));
        assertThat(resumed.end().atZone(LONDON).toLocalDateTime()).as(why).isEqualTo(end);
    }

    /** However it is cut into pauses, the time counted up to the end is the time its rule gives. */
    @Test
    void whateverThePausesTheCountedTimeIsTheRules() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var deadline = running(
                    (1 + random.nextInt(80)) + " working-hours "
                            + (random.nextBoolean() ? "office-hours" : "working-days"),
                    LocalDateTime.of(2019, 1, 1, 0, 0).plusMinutes(random.nextInt(3 * 365 * 24 * 60)));
            var measure = DeadlineArithmetic.measure(deadline.terms().length());
            var budget = measure.between(deadline.terms().start(), deadline.end(), CALENDAR);
            var paused = Duration.ZERO;
            var moment = deadline.terms().start();
            for (int pauses = random.nextInt(4); pauses > 0; pauses--) {
                var from = moment.plus(Duration.ofMinutes(1 + random.nextInt(3000)));
                if (deadline.isOver(from)) {
                    break;
                }
                moment = from.plus(Duration.ofMinutes(random.nextInt(8000)));
                deadline = deadline.pause(from, "reason", "someone").resume(moment);
                paused = paused.plus(measure.between(from, moment, CALENDAR));
            }
            assertThat(measure.between(deadline.terms().start(), deadline.end(), CALENDAR)
                            .minus(paused))
                    .as("seed %d: %s", seed, deadline.words())
                    .isEqualTo(budget);
        }
    }

    @Test
    void whatHasPassedStaysPassed() {
        var deadline = running("3 working-days", LocalDateTime.of(2018, 9, 14, 10, 0));
        var late = new Extension(new Length.WorkingDays(2), "too late", "someone", at("2018-09-19T17:00"));
        assertThatThrownBy(() -> deadline.extend(late)).isInstanceOf(DeadlineOver.class);
        assertThatThrownBy(() -> deadline.pause(at("2018-09-20T10:00"), "too late", "someone"))
                .isInstanceOf(DeadlineOver.class);
        assertThat(deadline.settle(at("2018-09-19T17:00")).inTime()).isTrue();
        assertThat(deadline.settle(at("2018-09-19T17:01")).inTime()).isFalse();
    }

    /**
     * Easter 2024: Good Friday is 29 March, the clocks go forward on Easter Sunday, 31 March, and Easter Monday is 1 April.
     * From Thursday 10:00 there are 14 hours of that day, none until Tuesday, and 10 hours of Tuesday.
     */
    @ParameterizedTest
    @CsvSource({
        "2024-03-28T16:00, 2024-04-02T09:00, 2024-04-03T03:00, six hours used; 15 of Tuesday and 3 of Wednesday are left",
        "2024-03-29T12:00, 2024-04-01T12:00, 2024-04-02T10:00, nothing but closed days: no time is given",
        "2024-03-28T23:00, 2024-03-31T12:00, 2024-04-02T11:00, one hour of Thursday and closed days",
        "2024-03-31T00:30, 2024-03-31T02:30, 2024-04-02T10:00, over the change of the clock itself",
        "2024-04-02T09:59, 2024-04-02T10:01, 2024-04-02T10:02, a minute before the end",
    })
    void aPauseOverAHolidayAndTheChangeOfTheClockGivesNoTimeTwice(
            LocalDateTime from, LocalDateTime until, LocalDateTime end, String why) {
        var resumed = running("24 working-hours working-days", LocalDateTime.of(2024, 3, 28, 10, 0))
                .pause(at(from), "reason", "someone")
                .resume(at(until));
        assertThat(resumed.end().atZone(LONDON).toLocalDateTime()).as(why).isEqualTo(end);
    }

    /** ADR 0023: a database clock that is set back is believed, so now may lie before what is on record. */
    @Test
    void aClockThatIsSetBackNeitherUndoesAPauseNorRefusesToEndIt() {
        var deadline = running("24 working-hours working-days", LocalDateTime.of(2018, 9, 17, 10, 0));
        var paused = deadline.pause(at("2018-09-17T15:00"), "reason", "someone");
        assertThat(paused.resume(at("2018-09-17T14:00"))).isEqualTo(deadline);
        assertThat(paused.settle(at("2018-09-17T14:00")).history()).isEqualTo(DeadlineHistory.NONE);
        var resumed = paused.resume(at("2018-09-17T16:00"));
        assertThat(resumed.pause(at("2018-09-17T15:30"), "again", "someone").since())
                .isEqualTo(at("2018-09-17T16:00"));
        assertThat(deadline.pause(at("2018-09-17T09:00"), "reason", "someone").since())
                .isEqualTo(at("2018-09-17T10:00"));
    }

    @Test
    void whilePausedItHasNoEnd() {
        var paused = running("3 working-days", LocalDateTime.of(2018, 9, 14, 10, 0))
                .pause(at("2018-09-17T09:30"), "awaiting the report", "someone");
        assertThat(paused.words())
                .startsWith("Paused since 17 September 2018 at 09:30 because: awaiting the report. 3 working days");
        assertThat(paused.settle(at("2018-12-17T09:30")).inTime()).isTrue();
    }

    private static Deadline.Running running(String length, LocalDateTime start) {
        return Deadline.Running.start(terms(length, at(start)));
    }

    private static DeadlineTerms terms(String length, Instant start) {
        return new DeadlineTerms(
                "s-1", "answer", source(), CALENDAR, start, Length.parse(length), List.of(Level.due()));
    }

    private static DeadlineSource source() {
        return new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Policy X", "1");
    }

    private static Instant at(LocalDateTime local) {
        return ZonedDateTime.of(local, LONDON).toInstant();
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }
}
