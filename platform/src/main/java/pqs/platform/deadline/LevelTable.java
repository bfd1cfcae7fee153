package pqs.platform.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What waits to be fired. Every method runs in the transaction of its caller. */
@ApplicationScoped
class LevelTable {

    private final Sql sql;

    LevelTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A due level, locked together with its deadline until the transaction ends.
     *
     * @param now the database's time, shifted as the one clock is
     * @param attempts how often its handler has failed
     */
    record Claim(String subject, String name, String level, Instant dueAt, Instant now, int attempts) {}

    /** What waits although it is due, and for how long. */
    record Backlog(long levels, Duration oldest) {}

    /**
     * Takes the level that has been due longest, of those that nobody else holds. Its row is locked too, not only the
     * deadline's: had somebody else fired it meanwhile, PostgreSQL would look at it again and leave it out.
     *
     * <p>A wait after a failure that lies further ahead than the longest one was written before the database's clock
     * stepped back, and is over.
     *
     * @param names of deadlines that somebody handles
     * @param offset by which the one clock is ahead of the database's
     */
    Optional<Claim> claim(String[] names, Duration offset, Duration longestWait) {
        return sql
                .query(
                        "claiming a due level",
                        """
                select l.subject, l.name, l.level, l.due_at, l.attempts,
                       statement_timestamp() + ?::interval as now
                from deadline_level l
                join deadline d on d.subject = l.subject and d.name = l.name
                where l.fired_at is null
                  and l.due_at <= statement_timestamp() + ?::interval
                  and (l.try_after is null or l.try_after <= statement_timestamp()
                       or l.try_after > statement_timestamp() + ?::interval)
                  and l.name = any (?)
                order by l.due_at, l.subject, l.level
                limit 1
                for update of d, l skip locked""",
                        row -> new Claim(
                                row.getString("subject"),
                                row.getString("name"),
                                row.getString("level"),
                                Sql.instant(row, "due_at"),
                                Sql.instant(row, "now"),
                                row.getInt("attempts")),
                        offset.toString(),
                        offset.toString(),
                        longestWait.toString(),
                        names)
                .stream()
                .findFirst();
    }

    /** The key of the firings refuses a second one, whatever else goes wrong. */
    void markFired(Claim claim) {
        sql.update("writing a firing", """
                insert into deadline_firing (subject, name, level, due_at, fired_at) values (?, ?, ?, ?, ?)""", claim.subject(), claim.name(), claim.level(), claim.dueAt(), claim.now());
        sql.update("marking a level as fired", """
                update deadline_level set fired_at = ?, try_after = null, error_class = null
                where subject = ? and name = ? and level = ?""", claim.now(), claim.subject(), claim.name(), claim.level());
    }

    void markFailed(Claim claim, Duration wait, String errorClass) {
        sql.update(
                "putting a level off", """
                update deadline_level
                set attempts = attempts + 1, try_after = statement_timestamp() + ?::interval, error_class = ?
                where subject = ? and name = ? and level = ? and fired_at is null""", wait.toString(), errorClass, claim.subject(), claim.name(), claim.level());
    }

    /** Of all names, so that a deadline nobody handles any more shows. */
    Backlog backlog(Duration offset) {
        return sql.query(
                        "measuring what is due",
                        """
                select count(*) as levels,
                       coalesce(extract(epoch from statement_timestamp() + ?::interval - min(due_at)) * 1000, 0)::bigint as oldest
                from deadline_level
                where fired_at is null and due_at <= statement_timestamp() + ?::interval""",
                        row -> new Backlog(row.getLong("levels"), Duration.ofMillis(row.getLong("oldest"))),
                        offset.toString(),
                        offset.toString())
                .getFirst();
    }
}
