package pqs.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which stretches of time a deadline counts, and the walk along them. A stretch belongs to one day of the calendar; what
 * lies in a pause does not count. Each counts all that the one before it does, and more.
 */
enum CountedTime {
    /** From opening to closing on working days. */
    OFFICE_HOURS,
    /** Working days from midnight to midnight. */
    WORKING_DAYS,
    /** All of it. */
    ALWAYS;

    /** From, inclusive, to, exclusive; empty where they are equal. */
    private record Stretch(Instant from, Instant to) {

        boolean isEmpty() {
            return !from.isBefore(to);
        }

        Duration length() {
            return isEmpty() ? Duration.ZERO : Duration.between(from, to);
        }

        Stretch within(Instant earliest, Instant latest) {
            return new Stretch(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
        }
    }

    private Stretch of(LocalDate day, WorkingCalendar calendar) {
        var midnight = calendar.beginningOf(day);
        return switch (this) {
            case OFFICE_HOURS ->
                calendar.isWorkingDay(day)
                        ? new Stretch(calendar.openingOf(day), calendar.closingOf(day))
                        : new Stretch(midnight, midnight);
            case WORKING_DAYS ->
                new Stretch(midnight, calendar.isWorkingDay(day) ? calendar.beginningOf(day.plusDays(1)) : midnight);
            case ALWAYS -> new Stretch(midnight, calendar.beginningOf(day.plusDays(1)));
        };
    }

    CountedTime orWider(CountedTime other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** How much of the time between two moments counts. */
    Duration between(Instant from, Instant to, WorkingCalendar calendar) {
        var counted = Duration.ZERO;
        var last = calendar.dayOf(to);
        for (var day = calendar.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            counted = counted.plus(of(day, calendar).within(from, to).length());
        }
        return counted;
    }

    /**
     * The earliest moment by which so much time has counted since the start.
     *
     * @throws CalendarNotCovered if that lies in a year nobody has checked
     */
    Instant after(Instant start, Duration time, WorkingCalendar calendar) {
        var left = time;
        for (var day = calendar.dayOf(start); ; day = day.plusDays(1)) {
            calendar.bankHolidays().requireCovered(day);
            var stretch = of(day, calendar).within(start, Instant.MAX);
            if (left.compareTo(stretch.length()) <= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(stretch.length());
        }
    }

    /**
     * The latest moment from which so much time counts until the end; not before the floor.
     *
     * @param pauses ended ones, in order and apart
     */
    Instant before(Instant end, Duration time, WorkingCalendar calendar, List<Pause> pauses, Instant floor) {
        var left = time;
        for (var day = calendar.dayOf(end); !day.isBefore(calendar.dayOf(floor)); day = day.minusDays(1)) {
            var stretch = of(day, calendar).within(floor, end);
            for (var pause : pauses.reversed()) {
                var after = stretch.within(pause.until(), Instant.MAX);
                if (left.compareTo(after.length()) <= 0) {
                    break;
                }
                left = left.minus(after.length());
                stretch = stretch.within(Instant.MIN, pause.from());
            }
            if (left.compareTo(stretch.length()) <= 0) {
                return stretch.to().minus(left);
            }
            left = left.minus(stretch.length());
        }
        return floor;
    }
}
