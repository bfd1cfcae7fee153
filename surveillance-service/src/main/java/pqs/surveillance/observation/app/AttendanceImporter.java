package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.AttendanceRow;

/**
 * Imports published attendances as observations. Other figures than before for the same month, provider and type are a
 * restatement and supersede them; the earlier ones stay on record.
 */
@ApplicationScoped
public class AttendanceImporter implements Importer<AttendanceReturn> {

    private static final Kind KIND = new Kind(
            "attendances",
            "Accident and emergency figures",
            "NHS England's monthly figures by provider and type of department. Providers not on the register are registered"
                    + " by code. Rows with nothing in the column known_at count as known from their import.",
            "observations.import",
            Layout.named(AttendanceRow.COLUMNS, List.of(AttendanceRow.KNOWN_AT)),
            1_000);

    private final RecordAttendances recordAttendances;

    AttendanceImporter(RecordAttendances recordAttendances) {
        this.recordAttendances = recordAttendances;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<AttendanceReturn> read(Row row, Instant importedAt) {
        return AttendanceRow.parse(row, importedAt);
    }

    @Override
    public String subject(AttendanceReturn given) {
        return given.key().sourceRef() + " known at " + given.knownAt();
    }

    @Override
    public List<Outcome> apply(List<AttendanceReturn> returns, Origin origin) {
        return recordAttendances.handle(returns);
    }
}
