package pqs.surveillance.profile.http;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import pqs.platform.web.Words;
import pqs.platform.web.chart.Chart;
import pqs.platform.web.chart.ChartHeading;
import pqs.platform.web.chart.LineChart;
import pqs.platform.web.chart.Point;
import pqs.platform.web.chart.Series;
import pqs.platform.web.chart.Times;
import pqs.platform.web.chart.ValueFormat;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.DepartmentType;

/**
 * A provider's published accident and emergency figures as charts, a line for each type of department. Headlines say what
 * the newest month was and never what to think of it.
 */
final class AttendanceCharts {

    private record Place(YearMonth month, DepartmentType type) {}

    private final Map<Place, AttendanceFigures> figures = new HashMap<>();
    private final List<DepartmentType> types;
    private final YearMonth first;
    private final YearMonth last;
    private final String whose;
    private final String csv;

    /** @param known at least one return */
    private AttendanceCharts(String providerName, List<AttendanceReturn> known, String csv) {
        known.forEach(
                given -> figures.put(new Place(given.key().month(), given.key().type()), given.figures()));
        this.types = Arrays.stream(DepartmentType.values())
                .filter(type -> figures.keySet().stream().anyMatch(place -> place.type() == type))
                .toList();
        this.first = months(known)
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .orElseThrow();
        this.last = months(known)
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElseThrow();
        this.whose = providerName + ", " + Words.words(first) + " to " + Words.words(last);
        this.csv = csv;
    }

    /** None where nothing is known. */
    static List<Chart> of(String providerName, List<AttendanceReturn> known, String csv) {
        if (known.isEmpty()) {
            return List.of();
        }
        var charts = new AttendanceCharts(providerName, known, csv);
        return List.of(charts.attendances(), charts.waits(), charts.admissions());
    }

    private Chart attendances() {
        return chart(
                "ae-attendances",
                total(AttendanceFigures::attendances, last) + " people came in " + Words.words(last)
                        + yearBefore(AttendanceFigures::attendances),
                "Attendances a month",
                ValueFormat.COUNT,
                given -> Point.of((double) given.attendances()));
    }

    private Chart waits() {
        return chart(
                "ae-waits",
                part(last)
                        .map(part -> part + " waited over four hours in " + Words.words(last)
                                + part(last.minusYears(1))
                                        .map(before -> ", " + before + " a year before")
                                        .orElse(""))
                        .orElse("Nobody came in " + Words.words(last)),
                "Share of attendances that waited over four hours",
                ValueFormat.PERCENT,
                given -> given.attendances() == 0
                        ? Point.MISSING
                        : Point.of((double) given.breaches() / given.attendances()));
    }

    private Chart admissions() {
        return chart(
                "ae-admissions",
                total(AttendanceFigures::admissions, last) + " emergency admissions in " + Words.words(last)
                        + yearBefore(AttendanceFigures::admissions),
                "Emergency admissions a month",
                ValueFormat.COUNT,
                given -> Point.of((double) given.admissions()));
    }

    private Chart chart(
            String id, String headline, String unit, ValueFormat format, Function<AttendanceFigures, Point> point) {
        var times = Times.months(first, last);
        var series = types.stream()
                .map(type -> new Series(
                        type.label(),
                        times.days().stream()
                                .map(day -> Optional.ofNullable(figures.get(new Place(YearMonth.from(day), type)))
                                        .map(point)
                                        .orElse(Point.MISSING))
                                .toList()))
                .toList();
        var heading = new ChartHeading(id, headline, unit + ": " + whose, csv);
        return new LineChart(heading, times, unit, format, true, series, List.of());
    }

    private String yearBefore(ToLongFunction<AttendanceFigures> count) {
        var before = last.minusYears(1);
        return isKnown(before) ? ", " + total(count, before) + " a year before" : "";
    }

    private boolean isKnown(YearMonth month) {
        return types.stream().anyMatch(type -> figures.containsKey(new Place(month, type)));
    }

    private String total(ToLongFunction<AttendanceFigures> count, YearMonth month) {
        return Words.words(sum(count, month));
    }

    private Optional<String> part(YearMonth month) {
        long came = sum(AttendanceFigures::attendances, month);
        return came == 0
                ? Optional.empty()
                : Optional.of(ValueFormat.PERCENT.words((double) sum(AttendanceFigures::breaches, month) / came));
    }

    private long sum(ToLongFunction<AttendanceFigures> count, YearMonth month) {
        return types.stream()
                .map(type -> figures.get(new Place(month, type)))
                .filter(given -> given != null)
                .mapToLong(count)
                .sum();
    }

    private static Stream<YearMonth> months(List<AttendanceReturn> known) {
        return known.stream().map(given -> given.key().month());
    }
}
