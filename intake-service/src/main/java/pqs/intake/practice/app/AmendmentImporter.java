package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import pqs.intake.practice.EpraccurRow;
import pqs.intake.practice.Practice;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Imports what changed since the last full file: the same columns, and nothing follows from what it does not name. */
@ApplicationScoped
class AmendmentImporter implements Importer<Practice> {

    private static final Kind KIND = new Kind(
            "practice-amendments",
            "Changes to practices (ODS egpam, egpaq)",
            "The monthly or quarterly file of changes to GP practices that the NHS Organisation Data Service publishes,"
                    + " in the columns of the full file. Rows about practitioners, which it holds too, are left out.",
            "practices.import",
            Layout.withoutHeader(EpraccurRow.COLUMNS),
            PracticeImporter.BATCH_ROWS);

    private final DirectoryKeeper keeper;

    AmendmentImporter(DirectoryKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Reading<Practice> read(Row row, Instant importedAt) {
        return EpraccurRow.read(row);
    }

    @Override
    public String subject(Practice practice) {
        return practice.code().value();
    }

    @Override
    public List<Outcome> apply(List<Practice> given, Origin origin) {
        return keeper.take(given, origin.importedAt());
    }
}
