package pqs.platform.deadline;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Level;

/** Deadlines as tables, written through the connection of the running transaction. */
@ApplicationScoped
class SqlDeadlines implements Deadlines {

    private final Sql sql;
    private final StoredDeadlines stored;
    private final List<DeadlineHandler> handlers;

    SqlDeadlines(Sql sql, StoredDeadlines stored, @All List<DeadlineHandler> handlers) {
        this.sql = sql;
        this.stored = stored;
        this.handlers = handlers;
    }

    @Override
    @Transactional(MANDATORY)
    public Deadline start(DeadlineTerms terms) {
        requireHandler(terms);
        var running = Deadline.Running.start(terms);
        var moments = running.moments();
        var source = terms.source();
        var calendar = terms.calendar();
        var inserted = sql.update(
                "starting a deadline",
                """
                insert into deadline
                    (subject, name, source_kind, source_reference, source_version,
                     calendar_name, calendar_opens, calendar_closes, started_at, length)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint deadline_pk do nothing""",
                terms.subject(),
                terms.name(),
                StoredDeadlines.kind(source.kind()),
                source.reference(),
                source.version(),
                calendar.name(),
                calendar.opens(),
                calendar.closes(),
                terms.start(),
                terms.length().code());
        if (inserted == 0) {
            return required(terms.subject(), terms.name());
        }
        for (var level : terms.levels()) {
            sql.update(
                    "starting a level",
                    """
                    insert into deadline_level (subject, name, level, rule, due_at) values (?, ?, ?, ?, ?)""",
                    terms.subject(),
                    terms.name(),
                    level.name(),
                    LevelRule.text(level.when()),
                    moments.get(level.name()));
        }
        return running;
    }

    /** One statement, without a look at what is there: a person's scope sees no deadline. */
    @Override
    @Transactional(MANDATORY)
    public void begin(DeadlineTerms terms) {
        requireHandler(terms);
        var moments = Deadline.Running.start(terms).moments();
        var source = terms.source();
        var calendar = terms.calendar();
        var levels = terms.levels();
        sql.update(
                "beginning a deadline",
                """
                with begun as (
                    insert into deadline
                        (subject, name, source_kind, source_reference, source_version,
                         calendar_name, calendar_opens, calendar_closes, started_at, length)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
                insert into deadline_level (subject, name, level, rule, due_at)
                select ?, ?, level, rule, due_at::timestamptz
                from unnest(?::text[], ?::text[], ?::text[]) as levels (level, rule, due_at)""",
                terms.subject(),
                terms.name(),
                StoredDeadlines.kind(source.kind()),
                source.reference(),
                source.version(),
                calendar.name(),
                calendar.opens(),
                calendar.closes(),
                terms.start(),
                terms.length().code(),
                terms.subject(),
                terms.name(),
                levels.stream().map(Level::name).toArray(String[]::new),
                levels.stream().map(level -> LevelRule.text(level.when())).toArray(String[]::new),
                levels.stream()
                        .map(level -> String.valueOf(moments.get(level.name())))
                        .toArray(String[]::new));
    }

    private void requireHandler(DeadlineTerms terms) {
        if (handlers.stream().noneMatch(handler -> handler.deadline().equals(terms.name()))) {
            throw new IllegalStateException("nobody handles deadlines named " + terms.name());
        }
    }

    @Override
    @Transactional(MANDATORY)
    public Optional<Deadline> lock(String subject, String name) {
        var locked = sql.query(
                "locking a deadline",
                "select 1 from deadline where subject = ? and name = ? for update",
                row -> row.getInt(1),
                subject,
                name);
        return locked.isEmpty() ? Optional.empty() : Optional.of(required(subject, name));
    }

    private Deadline required(String subject, String name) {
        var found = stored.of(name, List.of(subject)).get(subject);
        if (found == null) {
            throw new IllegalStateException("a deadline was there a moment ago: " + name + " of " + subject);
        }
        return found;
    }

    @Override
    @Transactional(MANDATORY)
    public Map<String, Deadline> find(String name, Collection<String> subjects) {
        return stored.of(name, List.copyOf(subjects));
    }

    @Override
    @Transactional(MANDATORY)
    public void change(Deadline changed) {
        switch (changed) {
            case Deadline.Running running -> {
                write(running, null, null, null, null);
                arm(running);
            }
            case Deadline.Paused paused -> {
                write(paused, paused.since(), paused.reason(), paused.by(), null);
                disarm(paused);
            }
            case Deadline.Settled settled -> {
                write(settled, null, null, null, settled.at());
                disarm(settled);
            }
        }
    }

    private void write(
            Deadline deadline,
            @Nullable Instant pausedAt,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant settledAt) {
        var subject = deadline.terms().subject();
        var name = deadline.terms().name();
        var rows = sql.update("changing a deadline", """
                update deadline set paused_at = ?, pause_reason = ?, paused_by = ?, settled_at = ?
                where subject = ? and name = ?""", pausedAt, reason, by, settledAt, subject, name);
        if (rows != 1) {
            throw new IllegalStateException("no deadline " + name + " of " + subject);
        }
        for (var pause : deadline.history().pauses()) {
            sql.update("writing a pause", """
                    insert into deadline_pause (subject, name, from_at, until_at, reason, paused_by)
                    values (?, ?, ?, ?, ?, ?) on conflict on constraint deadline_pause_pk do nothing""", subject, name, pause.from(), pause.until(), pause.reason(), pause.by());
        }
        var changes = deadline.history().changes();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var row = StoredChange.of(change);
            sql.update(
                    "writing a change",
                    """
                    insert into deadline_extension (subject, name, position, shortens, length, reason, granted_by, granted_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint deadline_extension_pk do nothing""",
                    subject,
                    name,
                    i + 1,
                    row.shortens(),
                    row.length(),
                    change.reason(),
                    change.actor(),
                    change.at());
        }
    }

    /** Sets the moments of the levels that have not fired. */
    private void arm(Deadline.Running running) {
        running.moments()
                .forEach((level, moment) -> sql.update(
                        "arming a level",
                        """
                        update deadline_level set due_at = ?
                        where subject = ? and name = ? and level = ? and fired_at is null and due_at is distinct from ?""",
                        moment,
                        running.terms().subject(),
                        running.terms().name(),
                        level,
                        moment));
    }

    private void disarm(Deadline still) {
        sql.update(
                "disarming levels", """
                update deadline_level set due_at = null
                where subject = ? and name = ? and fired_at is null""", still.terms().subject(), still.terms().name());
    }
}
