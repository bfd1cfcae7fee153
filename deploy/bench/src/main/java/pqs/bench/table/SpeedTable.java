package pqs.bench.table;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Rows as a table of Markdown, which a terminal shows as well. */
public final class SpeedTable {

    private record Column(String title, Align align, Function<Row, String> text) {}

    private enum Align {
        LEFT,
        RIGHT
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("measure", Align.LEFT, Row::what),
            new Column("unit", Align.LEFT, Row::unit),
            new Column("limit", Align.RIGHT, row -> number(row.limit())),
            new Column("ours", Align.RIGHT, row -> number(row.ours())),
            new Column("ratio", Align.RIGHT, row -> number(row.ratio())),
            new Column("goal kept", Align.LEFT, row -> row.kept() ? "yes" : "no"));

    private SpeedTable() {}

    public static void print(List<Row> rows, PrintStream out) {
        var widths = COLUMNS.stream()
                .map(column -> rows.stream()
                        .mapToInt(row -> column.text().apply(row).length())
                        .reduce(column.title().length(), Math::max))
                .toList();
        line(out, widths, Column::title, " ");
        line(out, widths, column -> "", "-");
        rows.forEach(row -> line(out, widths, column -> column.text().apply(row), " "));
    }

    private static void line(PrintStream out, List<Integer> widths, Function<Column, String> text, String fill) {
        var line = new StringBuilder("|");
        for (int i = 0; i < COLUMNS.size(); i++) {
            var column = COLUMNS.get(i);
            var words = text.apply(column);
            var padding = fill.repeat(widths.get(i) - words.length());
            switch (column.align()) {
                case LEFT -> line.append(' ').append(words).append(padding).append(" |");
                case RIGHT -> line.append(' ').append(padding).append(words).append(fill.equals("-") ? ":|" : " |");
            }
        }
        out.println(line);
    }

    /** Three significant digits, and whole numbers from a hundred. */
    private static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
