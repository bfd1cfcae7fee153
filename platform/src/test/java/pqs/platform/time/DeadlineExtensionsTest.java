package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an extension adds, and what a pause gives back before, during and after it, computed by hand with a calendar. */
class DeadlineExtensionsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String HOURS = "24 working-hours working-days";

    @Test
    void extensionsAddToTheEndAsItWas() {
        assertThat(by(running("3 working-days", "2018-09-14T10:00"), "2 working-days", "2018-09-17T09:00")
                        .end())
                .isEqualTo(at("2018-09-21T17:00"));
    }

    /**
     * September 2018: the 17th is a Monday, and 24 working hours end a working day later at the same hour. What is extended
     * to a day ends there at 17:00; a pause moves that by its own hours on working days, by day and by night.
     */
    @ParameterizedTest
    @CsvSource({
        "2018-09-17T22:30, 2018-09-18T08:30, 2018-09-20, 2018-09-18T10:00, 2018-09-18T12:00, 2018-09-20T19:00, moves the first end past midnight",
        "2018-09-17T09:15, 2018-09-18T07:30, 2018-09-20, 2018-09-18T08:00, 2018-09-18T10:00, 2018-09-20T19:00, lies about the first end",
        "2018-09-17T09:15, 2018-09-18T07:30, 2018-09-20, 2018-09-19T10:00, 2018-09-19T12:00, 2018-09-20T19:00, lies after the first end",
        "2018-09-17T09:15, 2018-09-18T07:30, 2018-09-20, 2018-09-19T17:00, 2018-09-20T09:00, 2018-09-21T09:00, a night of 16 hours",
        "2018-09-17T09:15, 2018-09-18T07:30, 2018-09-20, 2018-09-20T16:59, 2018-09-25T10:00, 2018-09-25T10:01, a minute before the end and a weekend",
        "2018-09-13T10:00, 2018-09-13T11:00, 2018-09-18, 2018-09-14T12:00, 2018-09-17T09:00, 2018-09-19T14:00, 12 hours of Friday and 9 of Monday",
        "2018-09-13T10:00, 2018-09-13T11:00, 2018-09-18, 2018-09-15T00:00, 2018-09-17T00:00, 2018-09-18T17:00, nothing but a weekend",
        "2018-09-13T10:00, 2018-09-13T11:00, 2018-09-21, 2018-09-21T16:00, 2018-09-22T16:00, 2018-09-24T01:00, eight hours of Friday and one is left",
    })
    void aPauseGivesBackItsOwnTimeOnceExtendedToADay(
            String start, String granted, LocalDate day, String from, String until, LocalDateTime end, String why) {
        var extended = to(running(HOURS, start), day, granted);
        assertThat(extended.end()).isEqualTo(at(day + "T17:00"));
        assertThat(paused(extended, from, until).end().atZone(LONDON).toLocalDateTime())
                .as(why)
                .isEqualTo(end);
    }

    @Test
    void itsWordsTellInOrderWhatHappenedAndWhatAPauseGaveBack() {
        var first = paused(running(HOURS, "2018-09-17T22:30"), "2018-09-18T01:00", "2018-09-18T02:30");
        var moved = paused(
                to(first, LocalDate.of(2018, 9, 20), "2018-09-18T08:30"), "2018-09-19T17:00", "2018-09-20T09:00");
        assertThat(moved.words())
                .startsWith("By 21 September 2018 at 09:00: 24 working hours")
                .containsSubsequence(
                        "paused from 18 September 2018 at 01:00 to 18 September 2018 at 02:30 (1 hour 30 minutes that would have counted)",
                        "extended by 1 working day because: ",
                        "paused from 19 September 2018 at 17:00 to 20 September 2018 at 09:00 (16 hours that would have counted)");
    }

    @Test
    void whatIsExtendedByHoursIsPausedLikeAnyOther() {
        var extended = by(running(HOURS, "2018-09-17T10:00"), "16 working-hours working-days", "2018-09-17T11:00");
        assertThat(extended.end()).isEqualTo(at("2018-09-19T02:00"));
        assertThat(paused(extended, "2018-09-18T09:00", "2018-09-18T11:00").end())
                .isEqualTo(at("2018-09-19T04:00"));
    }

    @Test
    void whatWasPausedIsExtendedFromTheEndThatThePauseLedTo() {
        var resumed = paused(running(HOURS, "2018-09-17T22:30"), "2018-09-18T10:00", "2018-09-18T12:00");
        assertThat(resumed.end()).isEqualTo(at("2018-09-19T00:30"));
        assertThat(resumed.lengthTo(LocalDate.of(2018, 9, 20))).isEqualTo(new Length.WorkingDays(1));
        var extended = to(resumed, LocalDate.of(2018, 9, 20), "2018-09-18T12:00");
        assertThat(extended.end()).isEqualTo(at("2018-09-20T17:00"));
        var again = paused(extended, "2018-09-18T12:00", "2018-09-18T13:00");
        assertThat(again.end()).as("an hour later").isEqualTo(at("2018-09-20T18:00"));
        assertThat(to(again, LocalDate.of(2018, 9, 24), "2018-09-20T10:00").end())
                .isEqualTo(at("2018-09-24T17:00"));
    }

    /** Of two readings the wider one holds from then on: the end may lie where the narrower one counts nothing. */
    @Test
    void anExtensionThatCountsMoreIsPausedInItsOwnReading() {
        var days = running("3 working-days", "2018-09-14T10:00");
        assertThat(paused(
                                to(days, LocalDate.of(2018, 9, 21), "2018-09-17T10:00"),
                                "2018-09-20T10:00",
                                "2018-09-20T12:00")
                        .end())
                .as("two office hours")
                .isEqualTo(at("2018-09-24T11:00"));
        var hours = by(days, "16 working-hours working-days", "2018-09-17T10:00");
        assertThat(hours.end()).isEqualTo(at("2018-09-20T09:00"));
        var moved = paused(hours, "2018-09-18T17:00", "2018-09-19T09:00");
        assertThat(moved.end()).isEqualTo(at("2018-09-21T01:00"));
        assertThat(moved.words()).contains("(16 hours that would have counted)");
        var saturday = by(days, "66 hours", "2018-09-17T10:00");
        assertThat(saturday.end()).isEqualTo(at("2018-09-22T11:00"));
        assertThat(paused(saturday, "2018-09-22T10:00", "2018-09-23T12:00").end())
                .as("an hour was left")
                .isEqualTo(at("2018-09-23T13:00"));
    }

    /** Whatever the length, the extension and the pause: the end moves by the time that would have counted. */
    @Test
    void aPauseGivesBackExactlyWhatWouldHaveCounted() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var base = Deadline.Running.start(terms(
                    1 + random.nextInt(40) + " working-hours "
                            + (random.nextBoolean() ? "office-hours" : "working-days"),
                    at("2019-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60)))));
            var granted = base.terms().start().plusSeconds(60);
            var extended =
                    base.extend(new Extension(new Length.WorkingDays(1 + random.nextInt(5)), "reason", "x", granted));
            var from = granted.plus(Duration.ofMinutes(
                    random.nextLong(Duration.between(granted, extended.end()).toMinutes())));
            var until = from.plus(Duration.ofMinutes(1 + random.nextInt(8000)));
            var moved = extended.pause(from, "reason", "x").resume(until);
            var measure = DeadlineArithmetic.measure(base.terms().length());
            assertThat(measure.between(extended.end(), moved.end(), CALENDAR))
                    .as("seed %d: %s", seed, moved.words())
                    .isEqualTo(measure.between(from, until, CALENDAR));
        }
    }

    /** Easter 2024: Good Friday is 29 March and Easter Monday is 1 April. */
    @Test
    void anExtensionOverAHolidayCountsOnlyWorkingTime() {
        var deadline = running(HOURS, "2024-03-27T10:00");
        assertThat(deadline.end()).isEqualTo(at("2024-03-28T10:00"));
        assertThat(by(deadline, "16 working-hours working-days", "2024-03-27T11:00")
                        .end())
                .isEqualTo(at("2024-04-02T02:00"));
        var toDay = to(deadline, LocalDate.of(2024, 4, 3), "2024-03-27T11:00");
        assertThat(toDay.end()).isEqualTo(at("2024-04-03T17:00"));
        assertThat(toDay.words()).contains("extended by 2 working days because: the lead is ill");
        assertThat(paused(toDay, "2024-03-29T09:00", "2024-04-02T13:00").end())
                .as("thirteen hours of Tuesday: seven of Wednesday and six of Thursday")
                .isEqualTo(at("2024-04-04T06:00"));
    }

    @Test
    void onlyALaterWorkingDayCanBeExtendedTo() {
        var deadline = running(HOURS, "2024-03-27T10:00");
        for (var day : List.of("2024-03-28", "2024-03-27", "2024-03-29", "2024-03-30", "2024-04-01")) {
            assertThatThrownBy(() -> deadline.lengthTo(LocalDate.parse(day)))
                    .as(day)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> deadline.lengthTo(LocalDate.of(2031, 1, 2))).isInstanceOf(CalendarNotCovered.class);
    }

    /** ADR 0023: now may lie before what is on record. What came after on record still comes after. */
    @Test
    void aClockThatIsSetBackDoesNotChangeTheOrder() {
        var resumed = paused(running(HOURS, "2018-09-17T22:30"), "2018-09-18T10:00", "2018-09-18T12:00");
        var extended = to(resumed, LocalDate.of(2018, 9, 20), "2018-09-18T09:00");
        assertThat(extended.end()).isEqualTo(at("2018-09-20T17:00"));
        assertThat(extended.history().changes().getFirst().at()).isEqualTo(at("2018-09-18T12:00"));
        var again = to(running(HOURS, "2018-09-17T22:30"), LocalDate.of(2018, 9, 20), "2018-09-18T12:00")
                .pause(at("2018-09-18T10:00"), "reason", "someone");
        assertThat(again.since()).isEqualTo(at("2018-09-18T12:00"));
        assertThat(again.resume(at("2018-09-18T13:00")).end()).isEqualTo(at("2018-09-20T18:00"));
    }

    private static Deadline.Running by(Deadline.Running deadline, String length, String granted) {
        return deadline.extend(new Extension(Length.parse(length), "the lead is ill", "someone", at(granted)));
    }

    private static Deadline.Running to(Deadline.Running deadline, LocalDate day, String granted) {
        return by(deadline, deadline.lengthTo(day).code(), granted);
    }

    private static Deadline.Running paused(Deadline.Running deadline, String from, String until) {
        return deadline.pause(at(from), "the office is flooded", "someone").resume(at(until));
    }

    private static Deadline.Running running(String length, String start) {
        return Deadline.Running.start(terms(length, at(start)));
    }

    private static DeadlineTerms terms(String length, Instant start) {
        return new DeadlineTerms(
                "s-1",
                "answer",
                new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Policy X", "1"),
                CALENDAR,
                start,
                Length.parse(length),
                List.of(Level.due()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
