package pqs.platform.web.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The moments that the values of a chart belong to, from left to right, spaced as in the calendar.
 *
 * @param days ascending, each once; of a month its first day
 * @param monthly whether they stand for months
 */
public record Times(List<LocalDate> days, boolean monthly) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final List<Integer> STEPS_MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200);
    private static final int TICKS_MAX = 7;

    public Times {
        days = List.copyOf(days);
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).isBefore(days.get(i))) {
                throw new IllegalArgumentException(days.get(i) + " does not come after " + days.get(i - 1));
            }
        }
    }

    /** Every month from the first to the last, so that one without a value is a gap and not a short cut. */
    public static Times months(YearMonth first, YearMonth last) {
        return new Times(
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> month.atDay(1))
                        .toList(),
                true);
    }

    int size() {
        return days.size();
    }

    /** How a place reads in a sentence or a table. */
    String words(int place) {
        return (monthly ? MONTH : DAY).format(days.get(place));
    }

    Scale scale(double start, double end) {
        double first = days.getFirst().toEpochDay();
        double last = days.getLast().toEpochDay();
        return first == last ? new Scale(first - 1, first + 1, start, end) : new Scale(first, last, start, end);
    }

    /** Firsts of a month at which the axis says where in time it is: at most seven, a step of months that divides years. */
    List<Tick> ticks() {
        var first = YearMonth.from(days.getFirst());
        var last = YearMonth.from(days.getLast());
        for (int step : STEPS_MONTHS) {
            var found = ticks(first, last, step);
            if (found.size() <= TICKS_MAX) {
                return found.isEmpty() ? List.of(new Tick(days.getFirst(), SHORT_MONTH.format(first))) : found;
            }
        }
        return List.of();
    }

    private List<Tick> ticks(YearMonth first, YearMonth last, int step) {
        var ticks = new ArrayList<Tick>();
        long month = Math.ceilDiv(first.getYear() * 12L + first.getMonthValue() - 1, step) * step;
        for (; ; month += step) {
            var at = YearMonth.of(Math.toIntExact(month / 12), (int) (month % 12) + 1);
            if (at.isAfter(last)) {
                return ticks;
            }
            var day = at.atDay(1);
            if (!day.isBefore(days.getFirst()) && !day.isAfter(days.getLast())) {
                ticks.add(new Tick(day, step % 12 == 0 ? Integer.toString(at.getYear()) : SHORT_MONTH.format(at)));
            }
        }
    }

    record Tick(LocalDate day, String label) {}
}
