package pqs.platform.web.chart;

import java.util.List;
import java.util.stream.Stream;

/** Points of one thing, one for each place of the chart. */
public record Series(String name, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    Stream<Point.Value> values() {
        return points.stream().filter(Point.Value.class::isInstance).map(Point.Value.class::cast);
    }
}
