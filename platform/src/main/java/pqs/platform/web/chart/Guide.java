package pqs.platform.web.chart;

import java.util.Collections;
import java.util.List;

/**
 * A line to compare points with.
 *
 * @param name as it stands at its right end, such as "Mean"
 * @param points its height at each place; a limit may change with the denominator, a mean with a phase
 */
public record Guide(Kind kind, String name, List<Point> points) {

    /** What it stands for, which says how it is drawn. */
    public enum Kind {
        CENTRE,
        LIMIT,
        TARGET
    }

    public Guide {
        points = List.copyOf(points);
    }

    /** At the same height everywhere. */
    public static Guide level(Kind kind, String name, double value, int places) {
        return new Guide(kind, name, Collections.nCopies(places, Point.of(value)));
    }
}
