package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a file has come, and how it ended. */
@ApplicationScoped
class ImportProgress {

    private static final String END = """
            update import_file set state = ?, problem = ?, holder = null, lease_until = null,
                   finished_at = clock_timestamp()
            where import_id = ?""";

    private final ImportSql sql;

    ImportProgress(ImportSql sql) {
        this.sql = sql;
    }

    /** What a batch came to. */
    record Counts(long added, long changed, long unchanged, long refused) {
        long rows() {
            return added + changed + unchanged + refused;
        }
    }

    void counted(UUID id, long rowsTotal) {
        sql.update(
                "noting the rows of a file",
                "update import_file set rows_total = ? where import_id = ?",
                rowsTotal,
                id);
    }

    /** Notes what the rows are about; the answer is the earlier line of each that an earlier row was about already. */
    Map<String, Long> earlierLines(UUID id, List<String> subjects, List<Long> lines) {
        sql.update(
                "noting what rows are about",
                """
                insert into import_subject (import_id, subject, line)
                select ?, given.subject, given.line from unnest(?, ?) as given (subject, line)
                on conflict on constraint import_subject_pk do nothing""",
                id,
                new ImportSql.Column("text", subjects),
                new ImportSql.Column("bigint", lines));
        var earlier = new HashMap<String, Long>();
        sql.list(
                "finding repeated subjects",
                """
                select s.subject, s.line
                from unnest(?, ?) as given (subject, line)
                join import_subject s on s.import_id = ? and s.subject = given.subject
                where s.line <> given.line""",
                row -> earlier.put(row.getString(1), row.getLong(2)),
                new ImportSql.Column("text", subjects),
                new ImportSql.Column("bigint", lines),
                id);
        return earlier;
    }

    void report(UUID id, List<Finding> findings) {
        sql.update(
                "writing the report",
                """
                insert into import_finding (import_id, line, outcome, field, code, message)
                select ?, given.line, given.outcome, given.field, given.code, given.message
                from unnest(?, ?, ?, ?, ?) with ordinality as given (line, outcome, field, code, message, place)
                order by given.place""",
                id,
                new ImportSql.Column(
                        "bigint", findings.stream().map(Finding::line).toList()),
                new ImportSql.Column(
                        "text", findings.stream().map(Finding::outcome).toList()),
                new ImportSql.Column(
                        "text", findings.stream().map(Finding::field).toList()),
                new ImportSql.Column(
                        "text", findings.stream().map(Finding::code).toList()),
                new ImportSql.Column(
                        "text", findings.stream().map(Finding::message).toList()));
    }

    /** The batch stands; the lease begins anew. */
    void advance(UUID id, Counts counts, Duration worked, Duration lease) {
        sql.update(
                "noting progress",
                """
                update import_file
                set rows_read = rows_read + ?, rows_new = rows_new + ?, rows_changed = rows_changed + ?,
                    rows_unchanged = rows_unchanged + ?, rows_refused = rows_refused + ?,
                    working_millis = working_millis + ?, attempts = 0, setbacks = 0, try_after = null,
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                where import_id = ?""",
                counts.rows(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                worked.toMillis(),
                ImportClaims.seconds(lease),
                id);
    }

    void done(UUID id) {
        end(id, "done", null);
    }

    /** @param problem why nothing of the file was taken, in plain words */
    void refuse(UUID id, String problem) {
        end(id, "refused", problem);
    }

    /** @param problem why it waits for a person, in plain words */
    void stop(UUID id, UUID holder, String problem) {
        sql.update("stopping an import", END + " and holder = ?", "stopped", problem, id, holder);
    }

    private void end(UUID id, String state, @Nullable String problem) {
        sql.update("ending an import", END, state, problem, id);
    }

    /** False if it had ended already. What stands stays. */
    boolean cancel(UUID id) {
        return sql.update("cancelling an import", """
                update import_file set state = 'cancelled', problem = null, holder = null, lease_until = null,
                       finished_at = clock_timestamp()
                where import_id = ? and state in ('waiting', 'running', 'stopped')""", id) == 1;
    }

    /** Whether a file that came later has changed something already, or may be about to, which this one would undo. */
    boolean isOvertaken(UUID id) {
        return sql.first("looking for later files", """
                        select 1 from import_file mine join import_file later on later.importer = mine.importer
                        where mine.import_id = ? and (later.rows_read > 0 or later.state = 'running')
                          and (later.appended_at, later.import_id) > (mine.appended_at, mine.import_id)
                        limit 1""", row -> row.getInt(1), id)
                .isPresent();
    }

    /** False if it had not stopped. It keeps its place before those that came later. */
    boolean goOn(UUID id) {
        return sql.update("letting an import go on", """
                update import_file set state = 'waiting', problem = null, attempts = 0, setbacks = 0, try_after = null,
                       finished_at = null
                where import_id = ? and state = 'stopped'""", id) == 1;
    }
}
