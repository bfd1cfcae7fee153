package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works on which file. The row lock of the file orders runners and those who cancel. */
@ApplicationScoped
class ImportClaims {

    private static final String CLAIM = """
            update import_file f set state = 'running', holder = ?,
                   lease_until = clock_timestamp() + make_interval(secs => ?),
                   attempts = f.attempts + case when f.state = 'running' and f.holder <> ? then 1 else 0 end
            where f.import_id = (
                select c.import_id from import_file c
                where (c.state = 'waiting'
                       or (c.state = 'running' and (c.holder = ? or c.lease_until < clock_timestamp())))
                  and c.importer = any (?)
                  and (c.try_after is null or c.try_after <= clock_timestamp()
                       or c.try_after > clock_timestamp() + make_interval(secs => ?))
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
            returning f.import_id, f.importer, f.organisation, f.actor, f.received_at, f.rows_read, f.rows_total,
                      f.attempts""";

    private final ImportSql sql;
    private final ImportConfig config;

    ImportClaims(ImportSql sql, ImportConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /**
     * Takes the oldest file that nobody works on, or whose runner has not been heard of for its lease; a runner works on one
     * file at a time, so what it held is its own again after trouble. A runner that was not heard of again counts as a failed
     * try: the file may be what ended it.
     *
     * <p>Files of one importer are worked on one after the other, as a later one may correct an earlier. One that was put off
     * lets those of other importers go first, and none of its own. A wait that lies further ahead than the longest one was
     * written before the database's clock stepped back, and is over.
     *
     * @param importers that this process has: during an upgrade the files of a new one are left to the new version
     */
    Optional<Claim> claim(UUID holder, Set<String> importers) {
        sql.inTurn();
        return sql.first(
                "claiming a file",
                CLAIM,
                Claim::of,
                holder,
                seconds(config.lease()),
                holder,
                holder,
                new ImportSql.Column("text", List.copyOf(importers)),
                seconds(BatchFailures.WAIT_LONGEST),
                holder);
    }

    /** Files that none of these importers will ever take up. */
    long waitingForOthers(Set<String> importers) {
        return sql.list(
                        "counting files that nobody here works on",
                        "select count(*) from import_file where state in ('waiting', 'running') and importer <> all (?)",
                        row -> row.getLong(1),
                        new ImportSql.Column("text", List.copyOf(importers)))
                .getFirst();
    }

    /** What this runner works on is anybody's again. */
    void letGo(UUID holder) {
        sql.update(
                "letting go of a file",
                "update import_file set state = 'waiting', holder = null, lease_until = null"
                        + " where holder = ? and state = 'running'",
                holder);
    }

    /** As {@link #letGo}, but nobody takes it up before the wait is over. */
    void putOff(UUID id, UUID holder, Duration wait) {
        sql.update(
                "putting a file off",
                "update import_file set state = 'waiting', holder = null, lease_until = null,"
                        + " try_after = clock_timestamp() + make_interval(secs => ?)"
                        + " where import_id = ? and holder = ? and state = 'running'",
                seconds(wait),
                id,
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
    void stillAt(UUID id, UUID holder) {
        sql.update(
                "renewing the lease of a file",
                "update import_file set lease_until = clock_timestamp() + make_interval(secs => ?)"
                        + " where import_id = ? and holder = ? and state = 'running'",
                seconds(config.lease()),
                id,
                holder);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
