package pqs.platform.http.kit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pqs.platform.web.chart.Bar;
import pqs.platform.web.chart.BarChart;
import pqs.platform.web.chart.Chart;
import pqs.platform.web.chart.ChartHeading;
import pqs.platform.web.chart.Guide;
import pqs.platform.web.chart.LineChart;
import pqs.platform.web.chart.Point;
import pqs.platform.web.chart.Series;
import pqs.platform.web.chart.Signal;
import pqs.platform.web.chart.Times;
import pqs.platform.web.chart.ValueFormat;

/** One chart of each kind, of invented values. */
final class SampleCharts {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private SampleCharts() {}

    static List<Chart> all() {
        return List.of(withGuides(), several(), bars());
    }

    /** Each signal, a gap, and lines to compare with. */
    private static Chart withGuides() {
        var points = new ArrayList<Point>(IntStream.of(52, 48, 55, 50, 47, 53, 49, 51, 54, 50, 46, 52)
                .mapToObj(Point::of)
                .toList());
        points.set(4, Point.MISSING);
        points.add(new Point.Value(71, Signal.CONCERN));
        points.add(new Point.Value(31, Signal.IMPROVEMENT));
        points.add(new Point.Value(66, Signal.NEUTRAL));
        int places = points.size();
        return new LineChart(
                heading(
                        "guides",
                        "One month lies above the upper limit",
                        "Invented counts a month, with mean, limits and target"),
                Times.months(FIRST, FIRST.plusMonths(places - 1L)),
                "Cases a month",
                ValueFormat.COUNT,
                true,
                List.of(new Series("Cases", points)),
                List.of(
                        Guide.level(Guide.Kind.CENTRE, "Mean", 50, places),
                        Guide.level(Guide.Kind.LIMIT, "Upper limit", 62, places),
                        Guide.level(Guide.Kind.LIMIT, "Lower limit", 38, places),
                        Guide.level(Guide.Kind.TARGET, "Target", 20, places)));
    }

    private static Chart several() {
        int places = 36;
        return new LineChart(
                heading("several", "Four series differ in shape and dash", "Invented parts of a whole, by month"),
                Times.months(FIRST, FIRST.plusMonths(places - 1L)),
                "Part of all",
                ValueFormat.PERCENT,
                true,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(n -> new Series(
                                "Series " + n,
                                IntStream.range(0, places)
                                        .mapToObj(place -> Point.of(0.1 * n + 0.03 * Math.sin(place / 3.0 + n)))
                                        .toList()))
                        .toList(),
                List.of());
    }

    private static Chart bars() {
        return new BarChart(
                heading("bars", "The north saw most", "Invented counts by place, with their intervals"),
                "Cases",
                ValueFormat.COUNT,
                "Place",
                List.of(
                        new Bar("North", 4210, 4080, 4350),
                        new Bar("South", 3120, 3010, 3240),
                        new Bar("East, where nobody lives", 0)));
    }

    private static ChartHeading heading(String id, String headline, String subtitle) {
        return new ChartHeading(id, headline, subtitle, "");
    }
}
