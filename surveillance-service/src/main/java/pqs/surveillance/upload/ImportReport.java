package pqs.surveillance.upload;

import java.time.Duration;
import java.util.List;

/**
 * What became of an uploaded table, row by row.
 *
 * @param rowsRead rows below the header
 * @param accepted rows that changed something
 * @param unchanged rows that said what was known already
 * @param refused what to mend in each refused row; a row may have several faults
 * @param seconds time taken, to the millisecond
 */
public record ImportReport(long rowsRead, long accepted, long unchanged, List<RowFault> refused, double seconds) {

    public ImportReport {
        refused = List.copyOf(refused);
    }

    public static ImportReport of(ImportTally tally, Duration taken) {
        return new ImportReport(
                tally.rowsRead(), tally.accepted(), tally.unchanged(), tally.refused(), taken.toMillis() / 1000.0);
    }
}
