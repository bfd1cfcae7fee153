package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works on which file, and how far it has come. The row lock of the file orders runners and those who cancel. */
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

    /**
     * A file that this runner works on.
     *
     * @param rowsRead rows whose batches stand, by this runner or another before it
     * @param counted whether it has been read once already and is known to be readable
     * @param attempts tries in a row of the batch in hand that failed, or whose runner was lost
     */
    record Claim(
            UUID id,
            String importer,
            String organisation,
            Instant receivedAt,
            long rowsRead,
            boolean counted,
            int attempts) {

        static Claim of(ResultSet row) throws SQLException {
            return new Claim(
                    row.getObject("import_id", UUID.class),
                    row.getString("importer"),
                    row.getString("organisation"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getLong("rows_read"),
                    row.getObject("rows_total") != null,
                    row.getInt("attempts"));
        }

        Claim withRowsRead(long rows) {
            return new Claim(id, importer, organisation, receivedAt, rows, counted, attempts);
        }
    }

    /** What a batch came to. */
    record Counts(long added, long changed, long unchanged, long refused) {
        long rows() {
            return added + changed + unchanged + refused;
        }
    }

    /**
     * Takes the oldest file that nobody works on, or whose runner has not been heard of for its lease; a runner works on one
     * file at a time, so what it held is its own again after trouble. Files of one importer are worked on one after the other, as
     * a later one may correct an earlier. A runner that was not heard of again counts as a failed try: the file may be what
     * ended it.
     */
    Optional<Claim> claim(UUID holder, Duration lease) {
        sql.inTurn();
        return sql.first("claiming a file", """
                update import_file f set state = 'running', holder = ?,
                       lease_until = clock_timestamp() + make_interval(secs => ?),
                       attempts = f.attempts + case when f.state = 'running' and f.holder <> ? then 1 else 0 end
                where f.import_id = (
                    select c.import_id from import_file c
                    where (c.state = 'waiting'
                           or (c.state = 'running' and (c.holder = ? or c.lease_until < clock_timestamp())))
                      and not exists (select from import_file before
                                      where before.importer = c.importer and before.state in ('waiting', 'running')
                                        and (before.appended_at, before.import_id) < (c.appended_at, c.import_id))
                      and not exists (select from import_file other
                                      where other.importer = c.importer and other.import_id <> c.import_id
                                        and other.state = 'running' and other.holder <> ?
                                        and other.lease_until >= clock_timestamp())
                    order by c.appended_at, c.import_id
                    limit 1
                    for update skip locked)
                returning f.import_id, f.importer, f.organisation, f.received_at, f.rows_read, f.rows_total, f.attempts""", Claim::of, holder, seconds(lease), holder, holder, holder);
    }

    /** What this runner works on is anybody's again. */
    void letGo(UUID holder) {
        sql.update(
                "letting go of a file",
                "update import_file set state = 'waiting', holder = null, lease_until = null"
                        + " where holder = ? and state = 'running'",
                holder);
    }

    /** Locks a file for a batch; false if it is not this runner's any more, or has moved on without it. */
    boolean hold(UUID id, UUID holder, long rowsRead) {
        return sql.first("holding a file", """
                        select 1 from import_file
                        where import_id = ? and holder = ? and state = 'running' and rows_read = ?
                        for update""", row -> row.getInt(1), id, holder, rowsRead)
                .isPresent();
    }

    /** Says that this runner still works on a file, outside of a batch. */
    void stillAt(UUID id, UUID holder, Duration lease) {
        sql.update(
                "renewing the lease of a file",
                "update import_file set lease_until = clock_timestamp() + make_interval(secs => ?)"
                        + " where import_id = ? and holder = ? and state = 'running'",
                seconds(lease),
                id,
                holder);
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
                    working_millis = working_millis + ?, attempts = 0,
                    lease_until = clock_timestamp() + make_interval(secs => ?)
                where import_id = ?""",
                counts.rows(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                worked.toMillis(),
                seconds(lease),
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
    void stopHeldBy(UUID id, UUID holder, String problem) {
        sql.update("stopping an import", END + " and holder = ?", "stopped", problem, id, holder);
    }

    private void end(UUID id, String state, @Nullable String problem) {
        sql.update("ending an import", END, state, problem, id);
    }

    /** Counts a failed try; the answer is how many in a row. */
    int failed(UUID id) {
        return sql.first(
                        "counting a failed try",
                        "update import_file set attempts = attempts + 1 where import_id = ? returning attempts",
                        row -> row.getInt(1),
                        id)
                .orElse(0);
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
                update import_file set state = 'waiting', problem = null, attempts = 0, finished_at = null
                where import_id = ? and state = 'stopped'""", id) == 1;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
