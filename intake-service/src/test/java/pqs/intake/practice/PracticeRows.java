package pqs.intake.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

    public static CsvLine line(String code, Map<Integer, String> changes) {
        return new CsvLine(17, columns(code, changes), 0);
    }

    /** The row as the file has it, every field in quotation marks. */
    public static String csv(String code, Map<Integer, String> changes) {
        return '"' + String.join("\",\"", columns(code, changes)) + "\"\n";
    }
}
