package pqs.intake.practice.http;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pqs.intake.practice.ImportReport;

/** What an import did, row by row where something was refused. */
@Schema(description = "rowsRead = accepted + unchanged + refusedRows")
public record ImportView(
        long rowsRead,
        long accepted,
        long unchanged,
        long refusedRows,

        @Schema(description = "The faults of the first 1,000 refused rows")
        List<RefusedRow> refused,

        double seconds) {

    /** One fault of one row. */
    public record RefusedRow(long row, String field, String code, String message) {}

    static ImportView of(ImportReport report, Duration took) {
        var refused = report.refused().stream()
                .flatMap(row -> row.faults().stream()
                        .map(fault -> new RefusedRow(row.row(), fault.field(), fault.code(), fault.message())))
                .toList();
        return new ImportView(
                report.rowsRead(),
                report.accepted(),
                report.unchanged(),
                report.refusedRows(),
                refused,
                took.toMillis() / 1000.0);
    }
}
