package pqs.intake.response;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.Deadline;
import pqs.platform.time.WorkingCalendar;

/** Decides until when a provider may be given time: a working day, later than now, and not for ever. */
public final class MoreTimeRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private MoreTimeRules() {}

    /**
     * @param typed as year-month-day
     * @param deadline as it stands
     * @param workingDaysMax counted from when the question was asked
     * @throws Refused naming {@code until}
     */
    public static LocalDate until(String typed, Deadline.Running deadline, int workingDaysMax) {
        var day = day(typed);
        var calendar = deadline.terms().calendar();
        try {
            var last = calendar.workingDayAfter(calendar.dayOf(deadline.terms().start()), workingDaysMax);
            return within(day, last, calendar, deadline);
        } catch (CalendarNotCovered _) {
            throw wrong("beyond-the-calendar", "Choose an earlier day: bank holidays are not known that far ahead.");
        }
    }

    private static LocalDate within(
            LocalDate day, LocalDate last, WorkingCalendar calendar, Deadline.Running deadline) {
        if (!day.isAfter(calendar.dayOf(deadline.end()))) {
            throw wrong("not-later", "Choose a day after the one on which the answer is due now.");
        }
        if (day.isAfter(last)) {
            throw wrong(
                    "too-far-ahead", "Choose a day up to %s: no question waits longer.".formatted(DAY.format(last)));
        }
        if (!calendar.isWorkingDay(day)) {
            throw wrong("no-working-day", "Choose a working day: not a weekend or a bank holiday.");
        }
        return day;
    }

    private static LocalDate day(String typed) {
        if (typed.isBlank()) {
            throw wrong("required", "Give the day until which.");
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw wrong("not-a-date", "Give a real date, as year-month-day such as 2026-09-14.");
        }
    }

    private static Refused wrong(String code, String message) {
        return Refused.invalid("invalid-time", "The time was not changed.", List.of(new Fault("until", code, message)));
    }
}
