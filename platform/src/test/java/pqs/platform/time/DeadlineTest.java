package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Local times of London; what makes each case hard stands behind it. */
    @ParameterizedTest
    @CsvSource({
        // office hours: eight a day
        "24 working-hours office-hours,  2018-09-14T10:00, 2018-09-19T10:00, over a weekend",
        "24 working-hours office-hours,  2018-09-14T09:00, 2018-09-18T17:00, used up at closing not at the next opening",
        "24 working-hours office-hours,  2018-09-14T18:30, 2018-09-19T17:00, started after hours",
        "24 working-hours office-hours,  2018-09-15T12:00, 2018-09-19T17:00, started on a Saturday",
        "24 working-hours office-hours,  2018-09-14T07:00, 2018-09-18T17:00, started before hours",
        "24 working-hours office-hours,  2018-08-24T16:00, 2018-08-30T16:00, over the summer bank holiday",
        "8 working-hours office-hours,   2018-03-23T12:00, 2018-03-26T12:00, over the spring change of the clock",
        "8 working-hours office-hours,   2018-10-26T12:00, 2018-10-29T12:00, over the autumn change of the clock",
        "16 working-hours office-hours,  2019-12-31T09:00, 2020-01-02T17:00, over New Year",
        "8 working-hours office-hours,   2024-02-29T11:00, 2024-03-01T11:00, over a leap day",
        // hours on working days: twenty-four a day
        "24 working-hours working-days,  2018-09-17T10:15, 2018-09-18T10:15, within the week",
        "24 working-hours working-days,  2018-09-14T10:15, 2018-09-17T10:15, over a weekend",
        "24 working-hours working-days,  2018-09-15T10:15, 2018-09-18T00:00, started on a Saturday: all of Monday",
        "24 working-hours working-days,  2018-03-23T18:00, 2018-03-26T18:00, over the spring change of the clock",
        "24 working-hours working-days,  2018-10-26T18:00, 2018-10-29T18:00, over the autumn change of the clock",
        "24 working-hours working-days,  2022-09-16T12:00, 2022-09-20T12:00, over the state funeral",
        "24 working-hours working-days,  2024-02-28T12:00, 2024-02-29T12:00, into a leap day",
        // working days
        "3 working-days,                 2018-09-14T10:00, 2018-09-19T17:00, over a weekend",
        "3 working-days,                 2018-09-14T23:59, 2018-09-19T17:00, the day of the start does not count at any hour",
        "1 working-days,                 2018-12-24T12:00, 2018-12-27T17:00, over Christmas",
        "10 working-days,                2021-12-20T09:00, 2022-01-06T17:00, over the year and four bank holidays",
        "2 working-days,                 2020-05-06T09:00, 2020-05-11T17:00, over VE day on a Friday",
        // days and hours of the calendar
        "28 days,                        2024-02-10T12:00, 2024-03-09T17:00, over a leap day into a Saturday",
        "28 days,                        2018-03-10T12:00, 2018-04-07T17:00, over the spring change of the clock",
        "72 hours,                       2018-03-24T12:00, 2018-03-27T13:00, over the spring change: 72 real hours",
        "72 hours,                       2018-10-27T12:00, 2018-10-30T11:00, over the autumn change: 72 real hours",
        "24 hours,                       2020-12-31T12:00, 2021-01-01T12:00, over the year",
    })
    void endsWhereItsWordsSay(String length, LocalDateTime start, LocalDateTime end, String why) {
        assertThat(running(length, start).end().atZone(LONDON).toLocalDateTime())
                .as(why)
                .isEqualTo(end);
        assertThat(Length.parse(length).code()).isEqualTo(length);
    }

    @Test
    void theShorterReadingIsMeantWhereNobodySays() {
        assertThat(new Length.WorkingHours(24).reading()).isEqualTo(Reading.HOURS_ON_WORKING_DAYS);
        var random = new Random(20180919);
        for (int i = 0; i < 500; i++) {
            var start = LocalDateTime.of(2016, 1, 1, 0, 0).plusMinutes(random.nextInt(10 * 365 * 24 * 60));
            int hours = 1 + random.nextInt(60);
            assertThat(running(hours + " working-hours working-days", start).end())
                    .as("seed 20180919, %s working hours from %s", hours, start)
                    .isBeforeOrEqualTo(running(hours + " working-hours office-hours", start)
                            .end());
        }
    }

    @Test
    void levelsLieBeforeAtAndAfterTheEnd() {
        var deadline = Deadline.Running.start(new DeadlineTerms(
                "s-1",
                "answer",
                source(),
                CALENDAR,
                at("2018-09-14T10:00"),
                new Length.WorkingHours(24, Reading.OFFICE_HOURS),
                List.of(
                        new Level("reminder", new Level.Before(Duration.ofHours(8))),
                        Level.due(),
                        new Level("escalated", new Level.After(new Length.WorkingDays(1))))));
        assertThat(deadline.moments())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "reminder", at("2018-09-18T10:00"),
                        "due", at("2018-09-19T10:00"),
                        "escalated", at("2018-09-20T17:00")));
        var paused = deadline.pause(at("2018-09-18T12:00"), "reason", "someone").resume(at("2018-09-19T12:00"));
        assertThat(paused.moments())
                .containsEntry("reminder", at("2018-09-18T10:00"))
                .containsEntry("due", at("2018-09-20T10:00"));
    }

    @Test
    void aReminderNeverLiesBeforeTheStart() {
        var deadline = Deadline.Running.start(new DeadlineTerms(
                "s-1",
                "answer",
                source(),
                CALENDAR,
                at("2018-09-14T10:00"),
                new Length.WorkingHours(4, Reading.OFFICE_HOURS),
                List.of(new Level("reminder", new Level.Before(Duration.ofHours(8))))));
        assertThat(deadline.moments()).containsEntry("reminder", at("2018-09-14T10:00"));
    }

    @Test
    void itsWordsSayEverythingNeededToCheckIt() {
        var deadline = Deadline.Running.start(terms("3 working-days", at("2018-08-23T10:00")))
                .pause(at("2018-08-28T09:00"), "the provider's office is flooded", "someone")
                .resume(at("2018-08-30T09:00"))
                .extend(new Extension(
                        new Length.WorkingDays(1), "half the team is ill", "someone", at("2018-08-30T10:00")));
        assertThat(deadline.words())
                .isEqualTo(
                        "By 3 September 2018 at 17:00: 3 working days, counted from 23 August 2018 at 10:00, under local choice \"Policy X\", version 1"
                                + "; bank holiday 27 August 2018 (Summer Bank Holiday) not counted"
                                + "; paused from 28 August 2018 at 09:00 to 30 August 2018 at 09:00 (16 hours that would have counted) because: the provider's office is flooded"
                                + "; extended by 1 working day because: half the team is ill"
                                + "; calendar: England and Wales, 09:00 to 17:00.");
        assertThat(running("24 working-hours working-days", LocalDateTime.of(2018, 9, 17, 10, 0))
                        .words())
                .startsWith(
                        "By 18 September 2018 at 10:00: 24 working hours, read as hours of the clock, of which only those on working days count (the shorter reading), counted from 17 September 2018 at 10:00, under");
    }

    @Test
    void aDeadlineBeyondTheCalendarIsRefused() {
        assertThatThrownBy(() -> running("5 working-days", LocalDateTime.of(2030, 12, 27, 9, 0))
                        .end())
                .isInstanceOf(CalendarNotCovered.class)
                .hasMessageContaining("raise \"covers\"");
    }

    @Test
    void otherOfficeHoursAreAnotherCalendar() {
        var late = new WorkingCalendar(
                "Evenings", LONDON, LocalTime.of(17, 0), LocalTime.of(21, 0), BankHolidays.englandAndWales());
        var deadline = Deadline.Running.start(new DeadlineTerms(
                "s-1",
                "answer",
                source(),
                late,
                at("2018-09-14T10:00"),
                new Length.WorkingHours(5, Reading.OFFICE_HOURS),
                List.of(Level.due())));
        assertThat(deadline.end()).isEqualTo(at("2018-09-17T18:00"));
        assertThat(late.isOpen(at("2018-09-17T16:59"))).isFalse();
        assertThat(late.isOpen(at("2018-09-17T17:00"))).isTrue();
        assertThat(late.isOpen(at("2018-09-17T21:00"))).isFalse();
        assertThatThrownBy(() -> new WorkingCalendar(
                        "Upside down", LONDON, LocalTime.of(17, 0), LocalTime.of(9, 0), late.bankHolidays()))
                .isInstanceOf(IllegalArgumentException.class);
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
