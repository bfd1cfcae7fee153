package pqs.platform.imports;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of CSV files that we give out (RFC 4180): every cell quoted, and none of them a formula to a spreadsheet. */
public final class SafeCsv {

    private SafeCsv() {}

    /** One row with its line end. */
    public static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> '"' + Formulae.disarmed(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
