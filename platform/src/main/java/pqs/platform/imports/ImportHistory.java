package pqs.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.AuditEntry;
import pqs.platform.audit.AuditSubject;
import pqs.platform.audit.AuditTrail;
import pqs.platform.fault.Refused;
import pqs.platform.security.CurrentActor;

/** What was imported and what became of it, as far as the signed-in actor may see: its own organisation's, of its importers. */
@ApplicationScoped
public class ImportHistory {

    public static final int LISTED_MAX = 50;
    public static final int FINDINGS_SHOWN_MAX = 100;
    private static final int FINDINGS_AT_ONCE = 2_000;

    private static final String SELECT = """
            select import_id, importer, file_name, state, received_at, finished_at, bytes, sha256, rows_total, rows_read,
                   rows_new, rows_changed, rows_unchanged, rows_refused, working_millis, attempts + setbacks as failed_tries, problem
            from import_file
            """;

    private final ImportSql sql;
    private final ImportProgress progress;
    private final ImportRunner runner;
    private final AuditTrail trail;
    private final Importers importers;
    private final ImportTransactions transactions;
    private final CurrentActor actor;

    ImportHistory(
            ImportSql sql,
            ImportProgress progress,
            ImportRunner runner,
            AuditTrail trail,
            Importers importers,
            ImportTransactions transactions,
            CurrentActor actor) {
        this.sql = sql;
        this.progress = progress;
        this.runner = runner;
        this.trail = trail;
        this.importers = importers;
        this.transactions = transactions;
        this.actor = actor;
    }

    /** A line of the report with its place in it. */
    public record ReportLine(long place, Finding finding) {}

    /** The newest imports of an importer. */
    @Transactional
    public List<ImportView> of(Importer.Kind kind) {
        return sql.list(
                "listing imports",
                SELECT + " where importer = ? and state <> 'receiving' order by received_at desc, import_id limit ?",
                ImportHistory::view,
                kind.name(),
                LISTED_MAX);
    }

    /** @throws Refused if there is none, or not for this actor */
    @Transactional
    public ImportView require(String importer, UUID id) {
        var kind = importers.require(importer);
        return sql.first(
                        "reading an import",
                        SELECT + " where import_id = ? and importer = ? and state <> 'receiving'",
                        ImportHistory::view,
                        id,
                        kind.name())
                .orElseThrow(() -> Refused.notFound("There is no such import."));
    }

    /** The import of the same bytes that was finished before this one came, if there was any. */
    @Transactional
    public Optional<ImportView> sameFileBefore(ImportView view) {
        return sql.first(
                "looking for the same file",
                SELECT + """
                where importer = ? and sha256 = ? and state = 'done' and import_id <> ?
                  and received_at <= (select received_at from import_file where import_id = ?)
                order by received_at desc limit 1""",
                ImportHistory::view,
                view.importer(),
                view.sha256(),
                view.id(),
                view.id());
    }

    /** The first lines of the report with this outcome: refused or changed. */
    @Transactional
    public List<Finding> first(UUID id, String outcome) {
        return sql.list("reading a report", """
                select id, line, outcome, field, code, message from import_finding
                where import_id = ? and outcome = ? order by id limit ?""", row -> line(row).finding(), id, outcome, FINDINGS_SHOWN_MAX);
    }

    /** The lines of the report behind a place, in the order of the file; empty at its end. */
    @Transactional
    public List<ReportLine> report(UUID id, long behind) {
        return sql.list("reading a report", """
                select id, line, outcome, field, code, message from import_finding
                where import_id = ? and id > ? order by id limit ?""", ImportHistory::line, id, behind, FINDINGS_AT_ONCE);
    }

    /** Ends an import; what it has taken already stays. False if it had ended already. */
    @Transactional
    public boolean cancel(String importer, UUID id) {
        boolean cancelled = progress.cancel(require(importer, id).id());
        if (cancelled) {
            trail.record(AuditEntry.change("import.cancelled", AuditSubject.of("import", id)));
        }
        return cancelled;
    }

    /**
     * Lets an import go on that stopped. False if it had not. Whether there is such an import is asked in the actor's scope; what
     * came after it may be another organisation's, and is looked at in the scope of imports.
     *
     * @throws Refused if a file that came later has been read meanwhile, or is being read: older rows must not undo newer ones
     */
    public boolean goOn(String importer, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> require(importer, id));
        var organisation = actor.get().organisationCode();
        boolean goesOn = transactions.call(() -> letGoOn(id, organisation));
        runner.wake();
        return goesOn;
    }

    private boolean letGoOn(UUID id, String organisation) {
        sql.inTurn();
        if (progress.isOvertaken(id)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "later-file-taken",
                    "A file that came later has been read since, and these older rows could undo what it changed. End this"
                            + " import, and send its file anew if it is the one that counts.",
                    List.of());
        }
        boolean goesOn = progress.goOn(id);
        if (goesOn) {
            trail.record(AuditEntry.change("import.let-go-on", AuditSubject.of("import", id))
                    .ownedBy(organisation));
        }
        return goesOn;
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getLong("id"),
                new Finding(
                        row.getLong("line"),
                        row.getString("outcome"),
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("message")));
    }

    private static ImportView view(ResultSet row) throws SQLException {
        long total = row.getLong("rows_total");
        boolean counted = !row.wasNull();
        return new ImportView(
                row.getObject("import_id", UUID.class),
                row.getString("importer"),
                row.getString("file_name"),
                ImportState.of(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getLong("bytes"),
                row.getString("sha256"),
                counted ? Optional.of(total) : Optional.empty(),
                row.getLong("rows_read"),
                row.getLong("rows_new"),
                row.getLong("rows_changed"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_refused"),
                row.getLong("working_millis"),
                row.getInt("failed_tries"),
                Optional.ofNullable(row.getString("problem")));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
