package pqs.intake.practice.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import pqs.intake.practice.ImportReport;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.RowOutcome;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** Gathers rows into batches for one statement each, and counts what became of every row. */
final class ImportTally {

    /** More than ten times the national directory. */
    static final int ROWS_MAX = 200_000;

    static final int BATCH_ROWS_MAX = 1_000;
    static final int REFUSALS_LISTED_MAX = 1_000;

    private final ToIntFunction<List<Practice>> keep;
    private final Set<PracticeCode> seen = new HashSet<>();
    private final List<Practice> batch = new ArrayList<>(BATCH_ROWS_MAX);
    private final List<RowOutcome.Refused> refused = new ArrayList<>();
    private long read;
    private long accepted;
    private long unchanged;
    private long refusedRows;

    ImportTally(ToIntFunction<List<Practice>> keep) {
        this.keep = keep;
    }

    void take(RowOutcome outcome) {
        if (++read > ROWS_MAX) {
            throw Refused.invalid(
                    "too-many-rows",
                    "The file has more than " + ROWS_MAX + " rows. Split it; nothing of it was taken.",
                    List.of());
        }
        switch (outcome) {
            case RowOutcome.Read row -> batch(row);
            case RowOutcome.Refused row -> refuse(row);
        }
    }

    ImportReport finish() {
        flush();
        return new ImportReport(read, accepted, unchanged, refusedRows, refused);
    }

    private void batch(RowOutcome.Read row) {
        if (!seen.add(row.practice().code())) {
            refuse(new RowOutcome.Refused(
                    row.row(),
                    List.of(new Fault(
                            "code",
                            "given-twice",
                            "An earlier row of this file has the same code and was taken. Keep one of the two."))));
            return;
        }
        batch.add(row.practice());
        if (batch.size() == BATCH_ROWS_MAX) {
            flush();
        }
    }

    private void refuse(RowOutcome.Refused row) {
        refusedRows++;
        if (refused.size() < REFUSALS_LISTED_MAX) {
            refused.add(row);
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        int changed = keep.applyAsInt(List.copyOf(batch));
        accepted += changed;
        unchanged += batch.size() - changed;
        batch.clear();
    }
}
