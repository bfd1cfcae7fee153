package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import pqs.intake.practice.EpraccurRow;
import pqs.intake.practice.FullFile;
import pqs.intake.practice.Practice;
import pqs.intake.practice.Practices;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** Imports the national practice file, which names all practices; which it does not name is told, and closes nothing. */
@ApplicationScoped
public class PracticeImporter implements Importer<Practice> {

    static final int BATCH_ROWS = 1_000;

    private static final Logger LOG = Logger.getLogger(PracticeImporter.class);

    private static final Kind KIND = new Kind(
            "practices",
            "Practices (ODS epraccur)",
            "The file of GP practices and prescribing cost centres that the NHS Organisation Data Service publishes."
                    + " A practice that a file does not name stays as it is; under \"Practices\" you see which they are.",
            "practices.import",
            Layout.withoutHeader(EpraccurRow.COLUMNS),
            BATCH_ROWS);

    private final DirectoryKeeper keeper;
    private final Practices practices;

    PracticeImporter(DirectoryKeeper keeper, Practices practices) {
        this.keeper = keeper;
        this.practices = practices;
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

    @Override
    public void finished(Origin origin, long rowsRead) {
        practices.compare(origin.importedAt()).stream()
                .filter(FullFile::speaksForAll)
                .forEach(file -> {
                    practices.remember(file, origin.importedAt());
                    LOG.infof(
                            "full practice file read invented=%s named=%d missing=%d",
                            file.invented(), file.named(), file.missing());
                });
    }
}
