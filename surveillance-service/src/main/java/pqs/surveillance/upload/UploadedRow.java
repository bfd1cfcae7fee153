package pqs.surveillance.upload;

import java.util.Map;

/**
 * One row of an uploaded table.
 *
 * @param line line of the file, from 1; the header is line 1
 * @param cells what stands in each column, surrounding spaces removed
 */
public record UploadedRow(long line, Map<String, String> cells) {

    public UploadedRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in the column; empty where nothing does or there is no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public RowFault fault(String column, String code, String message) {
        return new RowFault(line, column, code, message);
    }
}
