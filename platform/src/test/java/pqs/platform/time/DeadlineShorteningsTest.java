package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left when something turns out to be urgent, computed by hand. 14 September 2018 is a Friday. */
class DeadlineShorteningsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.englandAndWales();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Deadline.Running threeDays = Deadline.Running.start(new DeadlineTerms(
            "s-1",
            "answer",
            new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Policy X", "1"),
            CALENDAR,
            at("2018-09-14T10:00"),
            Length.parse("3 working-days"),
            List.of(Level.due())));

    @Test
    void countsFromWhenItWasDecided() {
        var urgent = threeDays.shorten(to("4 hours", "2018-09-15T22:30"));

        assertThat(threeDays.end()).isEqualTo(at("2018-09-19T17:00"));
        assertThat(urgent.end()).isEqualTo(at("2018-09-16T02:30"));
        assertThat(urgent.words())
                .isEqualTo("By 16 September 2018 at 02:30: 3 working days, counted from 14 September 2018 at 10:00,"
                        + " under local choice \"Policy X\", version 1;"
                        + " shortened on 15 September 2018 at 22:30 to 4 hours from then because: it is urgent;"
                        + " calendar: England and Wales, 09:00 to 17:00.");
    }

    @Test
    void neverMakesItLonger() {
        assertThat(threeDays.shorten(to("4 hours", "2018-09-19T13:00"))).isSameAs(threeDays);
        assertThat(threeDays.shorten(to("5 hours", "2018-09-19T13:00"))).isSameAs(threeDays);
        assertThat(threeDays.shorten(to("3 hours", "2018-09-19T13:00")).end()).isEqualTo(at("2018-09-19T16:00"));
    }

    @Test
    void whatHasPassedStaysPassed() {
        assertThatThrownBy(() -> threeDays.shorten(to("4 hours", "2018-09-19T17:00")))
                .isInstanceOf(DeadlineOver.class);
    }

    @Test
    void aPauseGivesBackWhatWasLeftAtAnyHour() {
        var moved = threeDays
                .shorten(to("4 hours", "2018-09-15T22:30"))
                .pause(at("2018-09-16T01:30"), "the office is flooded", "someone")
                .resume(at("2018-09-16T09:00"));

        assertThat(moved.end()).isEqualTo(at("2018-09-16T10:00"));
        assertThat(moved.words()).contains("(7 hours 30 minutes that would have counted)");
    }

    @Test
    void moreTimeIsGivenFromTheEndAsItIsThen() {
        var more = threeDays
                .shorten(to("4 hours", "2018-09-17T10:00"))
                .extend(new Extension(Length.parse("2 hours"), "the lead is ill", "someone", at("2018-09-17T11:00")));

        assertThat(more.end()).isEqualTo(at("2018-09-17T16:00"));
    }

    /** ADR 0023: now may lie before what is on record. */
    @Test
    void aClockThatIsSetBackDoesNotChangeTheOrder() {
        var resumed = threeDays
                .pause(at("2018-09-17T10:00"), "the office is flooded", "someone")
                .resume(at("2018-09-17T12:00"));

        assertThat(resumed.shorten(to("4 hours", "2018-09-17T11:00")).end()).isEqualTo(at("2018-09-17T16:00"));
    }

    @Test
    void needsAReason() {
        assertThatThrownBy(() -> new Shortening(Length.parse("4 hours"), " ", "someone", at("2018-09-17T11:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Shortening to(String length, String decided) {
        return new Shortening(Length.parse(length), "it is urgent", "someone", at(decided));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
