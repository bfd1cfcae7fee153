package pqs.intake.triage.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import pqs.platform.time.CalendarNotCovered;
import pqs.platform.time.WorkingCalendar;
import pqs.platform.web.Words;

/** How long there is, as a list of work says it. */
final class ClockWords {

    private ClockWords() {}

    static String of(Optional<Instant> due, Instant now, WorkingCalendar calendar) {
        return due.map(end -> words(end, now, calendar)).orElse("");
    }

    /** By the days of the calendar, as everybody counts them: today, yesterday, so many days ago. */
    static String undated(Instant actedAt, Instant now, WorkingCalendar calendar) {
        long days = ChronoUnit.DAYS.between(calendar.dayOf(actedAt), calendar.dayOf(now));
        if (days <= 0) {
            return "No date; last action today";
        }
        return "No date; last action " + (days == 1 ? "yesterday" : days + " days ago");
    }

    static boolean isOverdue(Optional<Instant> due, Instant now) {
        return due.filter(end -> !end.isAfter(now)).isPresent();
    }

    private static String words(Instant end, Instant now, WorkingCalendar calendar) {
        if (!end.isAfter(now)) {
            return "Overdue since " + Words.words(end);
        }
        int days = workingDays(end, now, calendar);
        if (days > 1) {
            return days + " working days left";
        }
        var left = Duration.between(now, end);
        if (left.compareTo(Duration.ofHours(1)) < 0) {
            return "Less than an hour left";
        }
        return left.compareTo(Duration.ofHours(24)) < 0
                ? left.toHours() == 1 ? "1 hour left" : left.toHours() + " hours left"
                : "1 working day left";
    }

    /** Today not counted; 0 where nobody has checked the calendar. */
    private static int workingDays(Instant end, Instant now, WorkingCalendar calendar) {
        try {
            int days = 0;
            var last = calendar.dayOf(end);
            for (var day = calendar.dayOf(now).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                days += calendar.isWorkingDay(day) ? 1 : 0;
            }
            return days;
        } catch (CalendarNotCovered _) {
            return 0;
        }
    }
}
