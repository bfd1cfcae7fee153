package pqs.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pqs.platform.web.Column;

/**
 * Values over time: a run chart and, with guides and signals, a process control chart or a cumulative sum.
 *
 * @param unit what the height of a point counts, such as "Attendances a month"
 * @param fromZero whether the axis shows zero, as it should where a length is compared
 */
public record LineChart(
        ChartHeading heading,
        Times times,
        String unit,
        ValueFormat format,
        boolean fromZero,
        List<Series> series,
        List<Guide> guides)
        implements Chart {

    /** More than a screen can tell apart. */
    static final int POINTS_MAX = 600;

    static final int SERIES_MAX = 4;

    public LineChart {
        series = List.copyOf(series);
        guides = List.copyOf(guides);
        if (times.size() > POINTS_MAX || series.size() > SERIES_MAX) {
            throw new IllegalArgumentException("too much for one chart: " + series.size() + " series of " + times.size()
                    + " points; at most " + SERIES_MAX + " of " + POINTS_MAX);
        }
        int places = times.size();
        Stream.concat(series.stream().map(Series::points), guides.stream().map(Guide::points))
                .filter(points -> points.size() != places)
                .findFirst()
                .ifPresent(points -> {
                    throw new IllegalArgumentException(points.size() + " points for " + places + " places");
                });
    }

    boolean hasSeveralSeries() {
        return series.size() > 1;
    }

    @Override
    public Drawing drawing() {
        return series.stream().allMatch(one -> one.values().findAny().isEmpty())
                ? Drawing.NOTHING
                : new LineDrawing(this).draw();
    }

    @Override
    public String description() {
        return LineDescription.of(this);
    }

    @Override
    public List<Key> keys() {
        if (!hasSeveralSeries()) {
            return List.of();
        }
        return IntStream.range(0, series.size())
                .mapToObj(n -> new Key(series.get(n).name(), LineDrawing.keyOf(n)))
                .toList();
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(times.monthly() ? "Month" : "Day", false));
        series.forEach(one -> columns.add(new Column(one.name(), true)));
        guides.forEach(guide -> columns.add(new Column(guide.name(), true)));
        return columns;
    }

    @Override
    public List<Row> rows() {
        return IntStream.range(0, times.size())
                .mapToObj(place -> new Row(
                        times.words(place),
                        Stream.concat(
                                        series.stream().map(Series::points),
                                        guides.stream().map(Guide::points))
                                .map(points -> words(points.get(place)))
                                .toList()))
                .toList();
    }

    private String words(Point point) {
        return switch (point) {
            case Point.Value(var value, var _) -> format.words(value);
            case Point.Missing _ -> "Not known";
        };
    }
}
