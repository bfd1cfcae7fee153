package pqs.platform.web.chart;

import java.util.List;
import pqs.platform.web.Column;

/** Something to be shown as a picture, in words and as a table, all three of the same values. */
public sealed interface Chart permits LineChart, BarChart {

    ChartHeading heading();

    /** The picture; empty where there is nothing to draw. */
    Drawing drawing();

    /** What the picture shows, for those who do not see it. */
    String description();

    /** What tells several series apart; empty where one look is enough. */
    List<Key> keys();

    List<Column> columns();

    List<Row> rows();

    /**
     * One line of the table.
     *
     * @param cells values as read, one for each column after the first
     */
    record Row(String label, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One entry of the key.
     *
     * @param strokes its look, drawn in 44 by 16 units
     */
    record Key(String name, List<Drawing.Stroke> strokes) {
        public Key {
            strokes = List.copyOf(strokes);
        }
    }
}
