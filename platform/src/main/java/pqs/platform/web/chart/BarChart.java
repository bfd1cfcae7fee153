package pqs.platform.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import pqs.platform.web.Column;

/**
 * Some named amounts side by side, as bars from zero, in the order given.
 *
 * @param unit what the length of a bar counts
 */
public record BarChart(ChartHeading heading, String unit, ValueFormat format, String names, List<Bar> bars)
        implements Chart {

    static final int BARS_MAX = 40;

    public BarChart {
        bars = List.copyOf(bars);
        if (bars.size() > BARS_MAX) {
            throw new IllegalArgumentException("too many bars: " + bars.size() + ", at most " + BARS_MAX);
        }
    }

    @Override
    public Drawing drawing() {
        return bars.isEmpty() ? Drawing.NOTHING : new BarDrawing(this).draw();
    }

    @Override
    public String description() {
        return bars.isEmpty()
                ? "There is nothing to show."
                : "Bar chart. "
                        + bars.stream()
                                .map(bar -> bar.name() + ": " + words(bar))
                                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column(names, false), new Column(unit, true));
    }

    @Override
    public List<Row> rows() {
        return bars.stream()
                .map(bar -> new Row(bar.name(), List.of(words(bar))))
                .toList();
    }

    String words(Bar bar) {
        var amount = format.words(bar.value());
        return bar.hasInterval()
                ? amount + " (" + format.words(bar.low()) + " to " + format.words(bar.high()) + ")"
                : amount;
    }
}
