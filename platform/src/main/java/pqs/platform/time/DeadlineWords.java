package pqs.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says by when, counted how, by which rule, and what was left out, so that a person can check it with a calendar. */
public final class DeadlineWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final DeadlineTerms terms;
    private final DeadlineHistory history;

    private DeadlineWords(Deadline deadline) {
        this.terms = deadline.terms();
        this.history = deadline.history();
    }

    static String of(Deadline deadline) {
        var words = new DeadlineWords(deadline);
        return switch (deadline) {
            case Deadline.Running running -> words.ending(running.end());
            case Deadline.Settled settled -> words.ending(settled.end());
            case Deadline.Paused paused ->
                "Paused since %s because: %s. %s"
                        .formatted(words.moment(paused.since()), paused.reason(), words.counting(paused.since()));
        };
    }

    private String ending(Instant end) {
        return "By %s: %s".formatted(moment(end), counting(end));
    }

    /** A sentence that begins with the length. */
    private String counting(Instant end) {
        var parts = new ArrayList<String>();
        parts.add("%s, counted from %s, under %s"
                .formatted(
                        terms.length().words(),
                        moment(terms.start()),
                        terms.source().words()));
        if (leavesOutHolidays()) {
            parts.addAll(holidays(end));
        }
        var counted = DeadlineArithmetic.measure(terms.length());
        for (var event : history.inOrder()) {
            parts.add(words(event, counted));
            counted = DeadlineArithmetic.measureAfter(event, counted);
        }
        parts.add("calendar: " + terms.calendar().name());
        return String.join("; ", parts) + ".";
    }

    private String words(DeadlineEvent event, CountedTime counted) {
        return switch (event) {
            case Pause pause ->
                "paused from %s to %s%s because: %s"
                        .formatted(
                                moment(pause.from()), moment(pause.until()), uncounted(pause, counted), pause.reason());
            case Extension extension ->
                "extended by %s because: %s".formatted(extension.by().words(), extension.reason());
            case Shortening shortening ->
                "shortened on %s to %s from then because: %s"
                        .formatted(moment(shortening.at()), shortening.within().words(), shortening.reason());
        };
    }

    private boolean leavesOutHolidays() {
        return DeadlineArithmetic.measure(terms.length()) != CountedTime.ALWAYS
                || history.changes().stream()
                        .anyMatch(change -> DeadlineArithmetic.measure(length(change)) != CountedTime.ALWAYS);
    }

    private static Length length(Change change) {
        return switch (change) {
            case Extension extension -> extension.by();
            case Shortening shortening -> shortening.within();
        };
    }

    private List<String> holidays(Instant end) {
        var calendar = terms.calendar();
        return calendar.bankHolidaysBetween(calendar.dayOf(terms.start()), calendar.dayOf(end)).entrySet().stream()
                .map(holiday -> "bank holiday %s (%s) not counted".formatted(day(holiday.getKey()), holiday.getValue()))
                .toList();
    }

    /** What of the pause would have counted: a weekend would not. */
    private String uncounted(Pause pause, CountedTime counted) {
        var time = counted.between(pause.from(), pause.until(), terms.calendar());
        return time.isZero() ? " (no time that counts)" : " (%s that would have counted)".formatted(hours(time));
    }

    private static String hours(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        return hours + (hours == 1 ? " hour" : " hours") + (minutes == 0 ? "" : " " + minutes + " minutes");
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(terms.calendar().zone()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
