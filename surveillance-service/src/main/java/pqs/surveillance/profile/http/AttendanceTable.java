package pqs.surveillance.profile.http;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.paging.http.PageLinks;

/**
 * Twelve months of a provider's published figures, newest first.
 *
 * @param caption what the table shows, with its first and last month
 * @param page from 1, the newest twelve months
 */
public record AttendanceTable(List<Row> rows, String caption, int page, int pages, PageLinks links) {

    private static final int MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    public AttendanceTable {
        rows = List.copyOf(rows);
    }

    /** One month of one type of department. */
    public record Row(
            String month, String department, long attendances, long breaches, String withinFourHours, long admissions) {

        static Row of(AttendanceReturn given) {
            var figures = given.figures();
            return new Row(
                    MONTH.format(given.key().month()),
                    given.key().type().label(),
                    figures.attendances(),
                    figures.breaches(),
                    percent(figures.withinFourHours(), figures.attendances()),
                    figures.admissions());
        }
    }

    /** @param newestFirst all that is known; a page outside is read as the nearest there is */
    static AttendanceTable of(List<AttendanceReturn> newestFirst, int wantedPage) {
        var months = newestFirst.stream()
                .map(given -> given.key().month())
                .distinct()
                .toList();
        int pages = Math.max(1, (months.size() + MONTHS - 1) / MONTHS);
        int page = Math.clamp(wantedPage, 1, pages);
        var shown = months.stream().skip((page - 1L) * MONTHS).limit(MONTHS).toList();
        var rows = newestFirst.stream()
                .filter(given -> shown.contains(given.key().month()))
                .map(Row::of)
                .toList();
        return new AttendanceTable(rows, caption(shown), page, pages, PageLinks.of(page, pages));
    }

    private static String caption(List<YearMonth> newestFirst) {
        return newestFirst.isEmpty()
                ? ""
                : "Attendances, " + MONTH.format(newestFirst.getLast()) + " to " + MONTH.format(newestFirst.getFirst());
    }

    /** To one decimal, rounded half up; nobody seen gives no percentage. */
    private static String percent(long part, long whole) {
        if (whole == 0) {
            return "none seen";
        }
        long tenths = (part * 2000 + whole) / (whole * 2);
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
