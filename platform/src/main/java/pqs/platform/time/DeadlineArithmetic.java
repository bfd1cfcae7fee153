package pqs.platform.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Works out when a deadline ends, from one event to the next. A length ends where its words say, be it the rule's, an
 * extension's from the end as it was or a shortening's from when it was decided. A pause moves that end by what of it would have counted; how it came about no longer
 * matters then, so that a day is not looked for again.
 */
final class DeadlineArithmetic {

    private DeadlineArithmetic() {}

    static Instant end(DeadlineTerms terms, DeadlineHistory history) {
        var calendar = terms.calendar();
        var end = after(terms.start(), terms.length(), calendar);
        var measure = measure(terms.length());
        for (var event : history.inOrder()) {
            end = switch (event) {
                case Extension extension -> after(end, extension.by(), calendar);
                case Shortening shortening -> earlier(end, after(shortening.at(), shortening.within(), calendar));
                case Pause pause -> moved(end, pause, measure, calendar);
            };
            measure = measureAfter(event, measure);
        }
        return end;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What is left when the pause begins is left when it ends. */
    private static Instant moved(Instant end, Pause pause, CountedTime measure, WorkingCalendar calendar) {
        // A pause begins before the end, save where a holiday that was taken back has moved the end since.
        return pause.from().isBefore(end)
                ? measure.after(pause.until(), measure.between(pause.from(), end, calendar), calendar)
                : end;
    }

    static Instant momentOf(Level level, DeadlineTerms terms, DeadlineHistory history) {
        var end = end(terms, history);
        return switch (level.when()) {
            case Level.AtEnd _ -> end;
            case Level.After(var length) -> after(end, length, terms.calendar());
            case Level.Before(var counted) ->
                measure(terms.length()).before(end, counted, terms.calendar(), history.pauses(), terms.start());
        };
    }

    private static Instant after(Instant start, Length length, WorkingCalendar calendar) {
        var day = calendar.dayOf(start);
        calendar.bankHolidays().requireCovered(day);
        return switch (length) {
            case Length.WorkingHours working ->
                measure(length).after(start, Duration.ofHours(working.hours()), calendar);
            case Length.Hours(var hours) -> measure(length).after(start, Duration.ofHours(hours), calendar);
            case Length.WorkingDays(var days) -> calendar.closingOf(calendar.workingDayAfter(day, days));
            case Length.Days(var days) -> calendar.closingOf(day.plusDays(days));
        };
    }

    /**
     * What the deadline counts once that has happened. It keeps its rule's reading, unless a change counts more: then the
     * end may lie where the rule's reading counts nothing.
     */
    static CountedTime measureAfter(DeadlineEvent event, CountedTime measure) {
        return switch (event) {
            case Pause _ -> measure;
            case Extension extension -> measure.orWider(measure(extension.by()));
            case Shortening shortening -> measure.orWider(measure(shortening.within()));
        };
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
