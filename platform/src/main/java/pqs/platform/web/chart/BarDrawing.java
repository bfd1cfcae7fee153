package pqs.platform.web.chart;

import static pqs.platform.web.chart.Drawing.coordinate;
import static pqs.platform.web.chart.Drawing.line;
import static pqs.platform.web.chart.Drawing.place;

import java.util.ArrayList;
import pqs.platform.web.chart.Drawing.Stroke;
import pqs.platform.web.chart.Drawing.Words;

/** Geometry of a bar chart: each bar lies under its name and amount, so that long names have room on small screens. */
final class BarDrawing {

    private static final int WIDTH = 640;
    private static final int ROW = 54;
    private static final double TOP = 34;
    private static final double NAME_BASE = 18;
    private static final double BAR_TOP = 26;
    private static final double BAR_HEIGHT = 18;
    private static final int TICKS_WANTED = 5;

    private final BarChart chart;

    BarDrawing(BarChart chart) {
        this.chart = chart;
    }

    Drawing draw() {
        double low =
                Math.min(0, chart.bars().stream().mapToDouble(Bar::low).min().orElseThrow());
        double high =
                Math.max(0, chart.bars().stream().mapToDouble(Bar::high).max().orElseThrow());
        var ticks = Ticks.over(low, high, TICKS_WANTED, chart.format().finest());
        var across = new Scale(ticks.low(), ticks.high(), 2, WIDTH - 4.0);
        var strokes = new ArrayList<Stroke>();
        var words = new ArrayList<Words>();
        words.add(new Words("start", 0, 16, chart.unit()));
        var bars = new StringBuilder();
        var intervals = new StringBuilder();
        double y = TOP;
        for (var bar : chart.bars()) {
            words.add(new Words("start", 2, y + NAME_BASE, bar.name() + ": " + chart.words(bar)));
            bars.append(
                    rectangle(across.at(Math.min(0, bar.value())), y + BAR_TOP, across.at(Math.max(0, bar.value()))));
            if (bar.hasInterval()) {
                intervals.append(interval(across.at(bar.low()), across.at(bar.high()), y + BAR_TOP + BAR_HEIGHT / 2));
            }
            y += ROW;
        }
        double zero = across.at(0);
        strokes.add(new Stroke("bar", bars.toString()));
        strokes.add(new Stroke("axis", line(zero, TOP, zero, y)));
        strokes.add(new Stroke("interval", intervals.toString()));
        return new Drawing(WIDTH, (int) y + 6, strokes, words);
    }

    private static String rectangle(double from, double top, double to) {
        var length = coordinate(to - from);
        var height = coordinate(BAR_HEIGHT);
        return "M" + place(from, top) + "h" + length + "v" + height + "h-" + length + "z";
    }

    private static String interval(double from, double to, double y) {
        return line(from, y, to, y) + line(from, y - 5, from, y + 5) + line(to, y - 5, to, y + 5);
    }
}
