package pqs.intake.practice;

import java.util.List;

/**
 * What an import did, adding up: rows read = accepted + unchanged + refused rows.
 *
 * @param accepted rows that added a practice or changed one
 * @param unchanged rows that said what the directory says already
 * @param refusedRows rows of which nothing was taken
 * @param refused their faults in order of rows, up to a limit; a row may have several
 */
public record ImportReport(
        long rowsRead, long accepted, long unchanged, long refusedRows, List<RowOutcome.Refused> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
        if (rowsRead != accepted + unchanged + refusedRows) {
            throw new IllegalArgumentException("the import does not add up: " + rowsRead + " read, " + accepted
                    + " accepted, " + unchanged + " unchanged, " + refusedRows + " refused");
        }
    }
}
