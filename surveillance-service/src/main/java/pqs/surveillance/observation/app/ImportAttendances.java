package pqs.surveillance.observation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceKey;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.AttendanceRow;
import pqs.surveillance.observation.AttendanceSeries.Verdict;
import pqs.surveillance.upload.ImportReport;
import pqs.surveillance.upload.ImportTally;
import pqs.surveillance.upload.Parsed;
import pqs.surveillance.upload.RowFault;
import pqs.surveillance.upload.UploadedRow;

/**
 * Imports published attendances, row by row, a transaction for each batch. Cut short, it can be sent again: what is recorded
 * already changes nothing. Other figures than before for the same month, provider and type are a restatement and supersede
 * them; the earlier ones stay on record.
 */
@ApplicationScoped
public class ImportAttendances {

    private static final int BATCH_ROWS = 1000;

    private final RecordAttendances recordAttendances;
    private final Clock clock;

    ImportAttendances(RecordAttendances recordAttendances, Clock clock) {
        this.recordAttendances = recordAttendances;
        this.clock = clock;
    }

    public ImportReport handle(Stream<UploadedRow> rows) {
        var began = clock.instant();
        var tally = new ImportTally();
        var batch = new LinkedHashMap<Long, AttendanceReturn>();
        var said = new HashMap<Statement, AttendanceFigures>();
        rows.forEach(row -> {
            tally.read();
            switch (AttendanceRow.parse(row, began)) {
                case Parsed.Good<AttendanceReturn>(var good) -> {
                    if (contradicts(good, said)) {
                        tally.refuse(List.of(contradiction(row.line())));
                    } else {
                        batch.put(row.line(), good);
                    }
                }
                case Parsed.Bad<AttendanceReturn>(var faults) -> tally.refuse(faults);
            }
            if (batch.size() == BATCH_ROWS) {
                take(batch, tally);
            }
        });
        take(batch, tally);
        return ImportReport.of(tally, Duration.between(began, clock.instant()));
    }

    /** What a row of the file speaks about. */
    private record Statement(AttendanceKey key, Instant knownAt) {}

    /**
     * Whether the file has said otherwise before. Only the first such row is taken; were the second a restatement, the
     * same file sent again would restate both ways.
     */
    private static boolean contradicts(AttendanceReturn given, Map<Statement, AttendanceFigures> said) {
        var before = said.putIfAbsent(new Statement(given.key(), given.knownAt()), given.figures());
        return before != null && !before.equals(given.figures());
    }

    private static RowFault contradiction(long line) {
        return new RowFault(
                line,
                "attendances",
                "contradicts",
                "Other figures for this month, provider and type are given as known at the same moment; keep one of the two,"
                        + " or give a restatement its own known_at.");
    }

    private void take(Map<Long, AttendanceReturn> batch, ImportTally tally) {
        if (batch.isEmpty()) {
            return;
        }
        recordAttendances.handle(batch).forEach((line, verdict) -> count(line, verdict, tally));
        batch.clear();
    }

    private static void count(long line, Verdict verdict, ImportTally tally) {
        switch (verdict) {
            case NEW, RESTATEMENT -> tally.accepted(1);
            case UNCHANGED -> tally.unchanged(1);
            case CONTRADICTION -> tally.refuse(List.of(contradiction(line)));
        }
    }
}
