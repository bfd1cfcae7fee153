package pqs.platform.web.chart;

import static pqs.platform.web.chart.Drawing.line;
import static pqs.platform.web.chart.Drawing.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import pqs.platform.web.chart.Drawing.Stroke;
import pqs.platform.web.chart.Drawing.Words;

/** Geometry of a line chart. Confined to one thread. */
final class LineDrawing {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 340;
    private static final double TOP = 40;
    private static final double BOTTOM = HEIGHT - 40;
    private static final double RIGHT = WIDTH - 16;
    /** Of a digit beside the axis where the screen is small and letters are large. */
    private static final double DIGIT_WIDTH = 11.5;

    private static final int TICKS_WANTED = 5;
    /** With more points than this, smaller ones. */
    private static final int LARGE_POINTS_MAX = 60;

    private final LineChart chart;
    private final Ticks ticks;
    private final double left;
    private final Scale across;
    private final Scale up;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    LineDrawing(LineChart chart) {
        this.chart = chart;
        var heights = heights(chart).summaryStatistics();
        double low = chart.fromZero() ? Math.min(0, heights.getMin()) : heights.getMin();
        double high = chart.fromZero() ? Math.max(0, heights.getMax()) : heights.getMax();
        this.ticks = Ticks.over(low, high, TICKS_WANTED, chart.format().finest());
        int digits = ticks.values().stream()
                .mapToInt(tick -> chart.format().tick(tick).length())
                .max()
                .orElseThrow();
        this.left = 12 + digits * DIGIT_WIDTH;
        this.up = new Scale(ticks.low(), ticks.high(), BOTTOM, TOP);
        this.across = chart.times().scale(left + 10, RIGHT - 6);
    }

    Drawing draw() {
        drawAxes();
        chart.guides().forEach(this::drawGuide);
        for (int n = 0; n < chart.series().size(); n++) {
            drawSeries(n);
        }
        return new Drawing(WIDTH, HEIGHT, strokes, words);
    }

    /** The line and the point of the n-th of several series, for the key. */
    static List<Stroke> keyOf(int n) {
        return List.of(
                new Stroke(lineLook(n), line(2, 8, 42, 8)),
                new Stroke(pointLook(n), Marker.ofSeries(n).at(22, 8, 5)));
    }

    private static DoubleStream heights(LineChart chart) {
        return Stream.concat(
                        chart.series().stream().map(Series::points),
                        chart.guides().stream().map(Guide::points))
                .flatMap(List::stream)
                .filter(Point.Value.class::isInstance)
                .mapToDouble(point -> ((Point.Value) point).value());
    }

    private void drawAxes() {
        var grid = new StringBuilder();
        for (var tick : ticks.values()) {
            double y = up.at(tick);
            if (tick == 0 || tick == ticks.low()) {
                strokes.add(new Stroke("axis", line(left, y, RIGHT, y)));
            } else {
                grid.append(line(left, y, RIGHT, y));
            }
            words.add(new Words("end", left - 8, y + 5, chart.format().tick(tick)));
        }
        strokes.addFirst(new Stroke("grid", grid.toString()));
        words.add(new Words("start", 0, 16, chart.unit()));
        var notches = new StringBuilder();
        var times = chart.times().ticks();
        for (int n = 0; n < times.size(); n++) {
            double x = across.at((double) times.get(n).day().toEpochDay());
            notches.append(line(x, BOTTOM, x, BOTTOM + 6));
            words.add(new Words(
                    n % 2 == 0 ? "middle" : "middle pqs-chart__text--minor",
                    x,
                    BOTTOM + 26,
                    times.get(n).label()));
        }
        strokes.add(new Stroke("axis", notches.toString()));
    }

    private void drawGuide(Guide guide) {
        strokes.add(new Stroke(
                "guide pqs-chart__guide--" + guide.kind().name().toLowerCase(Locale.ROOT), path(guide.points())));
        if (guide.points().getLast() instanceof Point.Value(var height, var _)) {
            words.add(new Words(
                    "end",
                    RIGHT - 4,
                    up.at(height) - 6,
                    guide.name() + " " + chart.format().words(height)));
        }
    }

    private void drawSeries(int n) {
        var points = chart.series().get(n).points();
        boolean several = chart.hasSeveralSeries();
        strokes.add(new Stroke(several ? lineLook(n) : "line", path(points)));
        double radius = points.size() > LARGE_POINTS_MAX ? 2.5 : 4;
        var byLook = new EnumMap<Signal, StringBuilder>(Signal.class);
        for (int place = 0; place < points.size(); place++) {
            if (points.get(place) instanceof Point.Value(var height, var signal)) {
                var marker = several ? Marker.ofSeries(n) : signal.marker();
                byLook.computeIfAbsent(several ? Signal.COMMON : signal, none -> new StringBuilder())
                        .append(marker.at(x(place), up.at(height), radius));
            }
        }
        byLook.forEach(
                (signal, path) -> strokes.add(new Stroke(several ? pointLook(n) : signal.look(), path.toString())));
    }

    /** A line through the points that begins anew after each gap. */
    private String path(List<Point> points) {
        var path = new StringBuilder();
        boolean gap = true;
        for (int place = 0; place < points.size(); place++) {
            switch (points.get(place)) {
                case Point.Value(var height, var _) -> {
                    path.append(gap ? 'M' : 'L').append(place(x(place), up.at(height)));
                    gap = false;
                }
                case Point.Missing _ -> gap = true;
            }
        }
        return path.toString();
    }

    private double x(int place) {
        return across.at((double) chart.times().days().get(place).toEpochDay());
    }

    private static String lineLook(int n) {
        return "line pqs-chart__series pqs-chart__series--" + (n + 1);
    }

    private static String pointLook(int n) {
        return "point pqs-chart__series-point--" + (n + 1);
    }
}
