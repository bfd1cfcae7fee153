package pqs.intake.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Rows of the national file's 27 columns for tests; every practice here is invented. */
public final class PracticeRows {

    private PracticeRows() {}

    /** An open GP practice of the demonstration; {@code changes} replaces columns, counted from 0. */
    public static List<String> columns(String code, Map<Integer, String> changes) {
        var columns = new ArrayList<>(Arrays.asList(
                code,
                "Harbour Lane Surgery (invented)",
                "Y54",
                "Q74",
                "1 Harbour Lane",
                "",
                "Saltmouth",
                "Downland",
                "",
                "ZZ1 1AA",
                "20010401",
                "",
                "A",
                "B",
                "DEMO-ICB1",
                "20130401",
                "",
                "01632 960001",
                "",
                "",
                "",
                "0",
                "",
                "DEMO-ICB1",
                "",
                "4",
                ""));
        changes.forEach(columns::set);
        return columns;
    }

    public static Row row(String code, Map<Integer, String> changes) {
        var columns = columns(code, changes);
        var cells = new HashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(EpraccurRow.COLUMNS.get(i), columns.get(i).strip());
        }
        return new Row(17, cells);
    }

    public static Practice practice(String code, Map<Integer, String> changes) {
        return ((Reading.Good<Practice>) EpraccurRow.read(row(code, changes))).value();
    }

    /** The row as the file has it, every field in quotation marks. */
    public static String csv(String code, Map<Integer, String> changes) {
        return '"' + String.join("\",\"", columns(code, changes)) + "\"\n";
    }
}
