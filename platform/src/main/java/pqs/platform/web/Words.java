package pqs.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How values read on a page: {@code {concern.occurredOn.words}} is 19 September 2018. */
@TemplateExtension
public final class Words {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(LONDON);

    private Words() {}

    /** A day, as 19 September 2018. */
    public static String words(LocalDate day) {
        return DATE.format(day);
    }

    /** A month, as September 2018. */
    public static String words(YearMonth month) {
        return MONTH.format(month);
    }

    /** A moment in London's time, as 19 September 2018 at 14:05. */
    public static String words(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The London day of a moment, as 19 September 2018. */
    public static String dayWords(Instant moment) {
        return DATE.format(moment.atZone(LONDON));
    }

    /** How long something took or waits, in its largest unit, rounded down: 4 days, 1 hour, less than a minute. */
    public static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return counted(duration.toDays(), "day");
        }
        if (duration.toHours() > 0) {
            return counted(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0 ? counted(duration.toMinutes(), "minute") : "less than a minute";
    }

    private static String counted(long number, String unit) {
        return words(number) + " " + unit + (number == 1 ? "" : "s");
    }

    /** With commas between thousands, as 12,922. */
    public static String words(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** With commas between thousands, as 12,922. */
    public static String words(int number) {
        return words((long) number);
    }

    /** The parts of a text between vertical bars; for the items of a list. */
    public static List<String> piped(String text) {
        return List.of(text.split("\\s*\\|\\s*"));
    }

    /** The columns of a table between vertical bars. */
    public static List<Column> asColumns(String text) {
        return piped(text).stream().map(Column::of).toList();
    }

    /** The id of the n-th choice of a field: the first carries the field's own, so that the error summary can link to it. */
    public static String fieldId(String name, int count) {
        return count == 1 ? name : name + "-" + count;
    }
}
