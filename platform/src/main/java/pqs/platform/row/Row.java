package pqs.platform.row;

import java.util.Map;

/**
 * One row of a table.
 *
 * @param line line of the file on which it begins, from 1; a header is line 1
 * @param cells what stands in each column, surrounding blanks removed, by the name of the column
 */
public record Row(long line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** What stands in the column; empty where nothing does or the table has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
