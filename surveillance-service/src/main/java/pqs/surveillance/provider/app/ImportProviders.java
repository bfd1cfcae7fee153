package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.ProviderRow;
import pqs.surveillance.upload.ImportReport;
import pqs.surveillance.upload.ImportTally;
import pqs.surveillance.upload.Parsed;
import pqs.surveillance.upload.UploadedRow;

/**
 * Imports a directory of providers, row by row, a transaction for each batch. Cut short, it can be sent again: what is in
 * already changes nothing.
 */
@ApplicationScoped
public class ImportProviders {

    private static final int BATCH_ROWS = 200;

    private final NameProviders nameProviders;
    private final Clock clock;

    ImportProviders(NameProviders nameProviders, Clock clock) {
        this.nameProviders = nameProviders;
        this.clock = clock;
    }

    public ImportReport handle(Stream<UploadedRow> rows) {
        var began = clock.instant();
        var tally = new ImportTally();
        var batch = new ArrayList<ProviderRow>();
        var lineOf = new HashMap<ProviderCode, Long>();
        rows.forEach(row -> {
            tally.read();
            switch (once(row, lineOf)) {
                case Parsed.Good<ProviderRow>(var good) -> batch.add(good);
                case Parsed.Bad<ProviderRow>(var faults) -> tally.refuse(faults);
            }
            if (batch.size() == BATCH_ROWS) {
                take(batch, tally);
            }
        });
        take(batch, tally);
        return ImportReport.of(tally, Duration.between(began, clock.instant()));
    }

    /** A code may stand in a file once; with two rows, the second import would not leave things as the first did. */
    private static Parsed<ProviderRow> once(UploadedRow row, Map<ProviderCode, Long> lineOf) {
        var parsed = ProviderRow.parse(row);
        if (parsed instanceof Parsed.Good<ProviderRow>(var good)) {
            var earlier = lineOf.putIfAbsent(good.code(), row.line());
            if (earlier != null) {
                return new Parsed.Bad<>(List.of(row.fault(
                        "code", "repeated", "Line " + earlier + " already names this provider; keep one of the two.")));
            }
        }
        return parsed;
    }

    private void take(List<ProviderRow> batch, ImportTally tally) {
        long changed = nameProviders.handle(batch);
        tally.accepted(changed);
        tally.unchanged(batch.size() - changed);
        batch.clear();
    }
}
