package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import org.jboss.logging.Logger;
import pqs.intake.practice.CsvLine;
import pqs.intake.practice.EpraccurRow;
import pqs.intake.practice.ImportReport;
import pqs.intake.practice.Practices;

/**
 * Takes a whole practice file in one transaction: rows with faults are refused one by one and reported, and a file that
 * cannot be read to its end leaves nothing behind. The same file again changes nothing.
 */
@ApplicationScoped
public class ImportPractices {

    private static final Logger LOG = Logger.getLogger(ImportPractices.class);

    private final Practices practices;

    public ImportPractices(Practices practices) {
        this.practices = practices;
    }

    @Transactional
    public ImportReport handle(Iterator<CsvLine> lines) {
        var tally = new ImportTally(practices::keep);
        while (lines.hasNext()) {
            tally.take(EpraccurRow.read(lines.next()));
        }
        var report = tally.finish();
        LOG.infof(
                "practices imported rowsRead=%d accepted=%d unchanged=%d refused=%d",
                report.rowsRead(), report.accepted(), report.unchanged(), report.refusedRows());
        return report;
    }
}
