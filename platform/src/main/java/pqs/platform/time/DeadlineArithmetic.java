package pqs.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Works out when a deadline ends. One rule for all lengths: without pauses a length ends where its words say; the counted
 * time up to there is its budget, and pauses do not use it up.
 */
final class DeadlineArithmetic {

    private DeadlineArithmetic() {}

    static Instant end(DeadlineTerms terms, DeadlineHistory history) {
        var end = after(terms.start(), terms.length(), terms.calendar(), history.pauses());
        for (var extension : history.extensions()) {
            end = after(end, extension.by(), terms.calendar(), history.pauses());
        }
        return end;
    }

    static Instant momentOf(Level level, DeadlineTerms terms, DeadlineHistory history) {
        var end = end(terms, history);
        return switch (level.when()) {
            case Level.AtEnd _ -> end;
            case Level.After(var length) -> after(end, length, terms.calendar(), history.pauses());
            case Level.Before(var counted) ->
                measure(terms.length()).before(end, counted, terms.calendar(), history.pauses(), terms.start());
        };
    }

    private static Instant after(Instant start, Length length, WorkingCalendar calendar, List<Pause> pauses) {
        var measure = measure(length);
        var day = calendar.dayOf(start);
        calendar.bankHolidays().requireCovered(day);
        var unpaused = switch (length) {
            case Length.WorkingHours working ->
                measure.after(start, Duration.ofHours(working.hours()), calendar, List.of());
            case Length.Hours(var hours) -> measure.after(start, Duration.ofHours(hours), calendar, List.of());
            case Length.WorkingDays(var days) -> calendar.closingOf(calendar.workingDayAfter(day, days));
            case Length.Days(var days) -> calendar.closingOf(day.plusDays(days));
        };
        if (pauses.isEmpty()) {
            return unpaused;
        }
        return measure.after(start, measure.between(start, unpaused, calendar), calendar, pauses);
    }

    static CountedTime measure(Length length) {
        return switch (length) {
            case Length.WorkingHours working ->
                switch (working.reading()) {
                    case OFFICE_HOURS -> CountedTime.OFFICE_HOURS;
                    case HOURS_ON_WORKING_DAYS -> CountedTime.WORKING_DAYS;
                };
            case Length.WorkingDays _ -> CountedTime.OFFICE_HOURS;
            case Length.Days _, Length.Hours _ -> CountedTime.ALWAYS;
        };
    }
}
