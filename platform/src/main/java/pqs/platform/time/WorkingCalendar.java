package pqs.platform.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When people work: Monday to Friday save bank holidays, between the opening and the closing hour of the place's own clock,
 * summer time included.
 *
 * @param name under which a deadline remembers it; a calendar with other hours or holidays needs another name
 * @param zone whose clock the hours are read from
 */
public record WorkingCalendar(String name, ZoneId zone, LocalTime opens, LocalTime closes, BankHolidays bankHolidays) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public WorkingCalendar {
        if (name.isBlank() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "a calendar has a name and opens before it closes: " + name + " " + opens + ".." + closes);
        }
    }

    /** England and Wales, offices open from 09:00 to 17:00. */
    public static WorkingCalendar englandAndWales() {
        return new WorkingCalendar(
                "England and Wales, 09:00 to 17:00",
                LONDON,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                BankHolidays.englandAndWales());
    }

    /**
     * @throws CalendarNotCovered if nobody has checked the bank holidays of that year
     */
    public boolean isWorkingDay(LocalDate day) {
        bankHolidays.requireCovered(day);
        return !isWeekend(day) && bankHolidays.nameOf(day).isEmpty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The n-th working day after a day, which does not count itself. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        var found = day;
        for (int counted = 0; counted < n; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                counted++;
            }
        }
        return found;
    }

    /** How many working days lie after a day, up to and with another. */
    int workingDaysBetween(LocalDate after, LocalDate last) {
        int counted = 0;
        for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** Whether offices are open. They are at the opening hour, and no longer at the closing hour. */
    public boolean isOpen(Instant moment) {
        var local = moment.atZone(zone);
        return isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes);
    }

    /** The day it is then at the place of the calendar. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    Instant closingOf(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    Instant openingOf(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The bank holidays on weekdays from the first to the last of two days, by day. */
    Map<LocalDate, String> bankHolidaysBetween(LocalDate first, LocalDate last) {
        var found = new TreeMap<LocalDate, String>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Optional<String> name = isWeekend(day) ? Optional.empty() : bankHolidays.nameOf(day);
            if (name.isPresent()) {
                found.put(day, name.get());
            }
        }
        return found;
    }
}
