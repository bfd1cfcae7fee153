package pqs.platform.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Fault;
import pqs.platform.imports.ImportProgress.Counts;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/** One batch of rows: read, taken into effect, reported and counted, all inside the running transaction. */
@ApplicationScoped
class ImportBatch {

    private final ImportProgress progress;
    private final ImportConfig config;
    private final AuditTrail trail;
    private final MeterRegistry meters;

    ImportBatch(ImportProgress progress, ImportConfig config, AuditTrail trail, MeterRegistry meters) {
        this.progress = progress;
        this.config = config;
        this.trail = trail;
        this.meters = meters;
    }

    private record GoodRow<T>(long line, T value) {}

    /**
     * Takes the lines.
     *
     * @param worked how long the batch has taken so far
     * @return true, as it stands if the transaction commits
     */
    <T> boolean take(Claim claim, Importer<T> importer, List<Table.Line> lines, Supplier<Duration> worked) {
        var findings = new ArrayList<Finding>();
        var good = new ArrayList<GoodRow<T>>();
        for (var line : lines) {
            switch (read(claim, importer, line)) {
                case Reading.Good<T>(var value) -> good.add(new GoodRow<>(line.number(), value));
                case Reading.Bad<T>(var faults) -> faults.forEach(fault -> findings.add(refused(line.number(), fault)));
            }
        }
        var tally = new Tally(lines.size() - good.size());
        var once = withoutRepetitions(claim, importer, good, findings, tally);
        apply(claim, importer, once, findings, tally);
        findings.sort(Comparator.comparingLong(Finding::line));
        progress.report(claim.id(), findings);
        var counts = tally.counts();
        progress.advance(claim.id(), counts, worked.get(), config.lease());
        trail.record(AuditEntry.change("import.rows-taken", AuditSubject.of("import", claim.id()))
                .with("importer", claim.importer())
                .with("new", counts.added())
                .with("changed", counts.changed())
                .with("unchanged", counts.unchanged())
                .with("refused", counts.refused())
                .ownedBy(claim.organisation()));
        count(claim.importer(), counts);
        return true;
    }

    private static <T> Reading<T> read(Claim claim, Importer<T> importer, Table.Line line) {
        return switch (line.reading()) {
            case Reading.Good<Row>(var row) -> importer.read(row, claim.receivedAt());
            case Reading.Bad<Row>(var faults) -> new Reading.Bad<>(faults);
        };
    }

    /** Were a second row about the same taken too, the same file sent again would change things both ways. */
    private <T> List<GoodRow<T>> withoutRepetitions(
            Claim claim, Importer<T> importer, List<GoodRow<T>> rows, List<Finding> findings, Tally tally) {
        var subjects = rows.stream().map(row -> importer.subject(row.value())).toList();
        var lines = rows.stream().map(GoodRow::line).toList();
        var earlier = progress.earlierLines(claim.id(), subjects, lines);
        var once = new ArrayList<GoodRow<T>>();
        for (int i = 0; i < rows.size(); i++) {
            long line = rows.get(i).line();
            long first = earlier.getOrDefault(subjects.get(i), line);
            if (first == line) {
                once.add(rows.get(i));
            } else {
                tally.refused++;
                findings.add(refused(
                        line,
                        new Fault(
                                "row",
                                "repeated",
                                "Line " + first + " is about the same and was taken. Keep one of the two.")));
            }
        }
        return once;
    }

    private static <T> void apply(
            Claim claim, Importer<T> importer, List<GoodRow<T>> rows, List<Finding> findings, Tally tally) {
        if (rows.isEmpty()) {
            return;
        }
        var outcomes = importer.apply(rows.stream().map(GoodRow::value).toList(), claim.origin());
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException(
                    "importer " + claim.importer() + " answered " + outcomes.size() + " of " + rows.size() + " rows");
        }
        for (int i = 0; i < outcomes.size(); i++) {
            long line = rows.get(i).line();
            switch (outcomes.get(i)) {
                case Outcome.New _ -> tally.added++;
                case Outcome.Changed(var what) -> {
                    tally.changed++;
                    findings.add(new Finding(line, "changed", "", "changed", what));
                }
                case Outcome.Unchanged _ -> tally.unchanged++;
                case Outcome.Refused(var fault) -> {
                    tally.refused++;
                    findings.add(refused(line, fault));
                }
            }
        }
    }

    private static Finding refused(long line, Fault fault) {
        return new Finding(line, "refused", fault.field(), fault.code(), fault.message());
    }

    private void count(String importer, Counts counts) {
        count(importer, "new", counts.added());
        count(importer, "changed", counts.changed());
        count(importer, "unchanged", counts.unchanged());
        count(importer, "refused", counts.refused());
    }

    private void count(String importer, String outcome, long rows) {
        meters.counter("pqs.imports.rows", "importer", importer, "outcome", outcome)
                .increment((double) rows);
    }

    private static final class Tally {

        private long added;
        private long changed;
        private long unchanged;
        private long refused;

        Tally(long refused) {
            this.refused = refused;
        }

        Counts counts() {
            return new Counts(added, changed, unchanged, refused);
        }
    }
}
