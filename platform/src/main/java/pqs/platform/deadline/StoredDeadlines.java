package pqs.platform.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pqs.platform.time.BankHolidays;
import pqs.platform.time.Change;
import pqs.platform.time.Deadline;
import pqs.platform.time.DeadlineHistory;
import pqs.platform.time.DeadlineSource;
import pqs.platform.time.DeadlineTerms;
import pqs.platform.time.Length;
import pqs.platform.time.Level;
import pqs.platform.time.Pause;
import pqs.platform.time.WorkingCalendar;

/** Deadlines put together again from their rows, with a few statements however many there are. */
@ApplicationScoped
class StoredDeadlines {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Sql sql;

    StoredDeadlines(Sql sql) {
        this.sql = sql;
    }

    private record Of<T>(String subject, T value) {}

    private record Head(
            String subject,
            DeadlineSource source,
            WorkingCalendar calendar,
            Instant start,
            Length length,
            @Nullable Instant pausedAt,
            @Nullable String pauseReason,
            @Nullable String pausedBy,
            @Nullable Instant settledAt) {}

    /** By subject, in no order; subjects without one are left out. */
    Map<String, Deadline> of(String name, List<String> subjects) {
        var among = subjects.toArray(String[]::new);
        var heads = sql.query("reading deadlines", """
                select * from deadline where name = ? and subject = any (?)""", StoredDeadlines::head, name, among);
        var levels = bySubject(sql.query("reading levels", """
                select subject, level, rule from deadline_level where name = ? and subject = any (?)
                order by level""", StoredDeadlines::level, name, among));
        var pauses = bySubject(sql.query("reading pauses", """
                select * from deadline_pause where name = ? and subject = any (?)
                order by from_at""", StoredDeadlines::pause, name, among));
        var changes = bySubject(sql.query("reading changes", """
                select * from deadline_extension where name = ? and subject = any (?)
                order by position""", StoredDeadlines::change, name, among));
        var found = new LinkedHashMap<String, Deadline>();
        for (var head : heads) {
            var subject = head.subject();
            var terms = new DeadlineTerms(
                    subject,
                    name,
                    head.source(),
                    head.calendar(),
                    head.start(),
                    head.length(),
                    levels.getOrDefault(subject, List.of()));
            var history = new DeadlineHistory(
                    pauses.getOrDefault(subject, List.of()), changes.getOrDefault(subject, List.of()));
            found.put(subject, deadline(head, terms, history));
        }
        return found;
    }

    private static Deadline deadline(Head head, DeadlineTerms terms, DeadlineHistory history) {
        if (head.settledAt() != null) {
            return new Deadline.Settled(terms, history, head.settledAt());
        }
        return head.pausedAt() != null && head.pauseReason() != null && head.pausedBy() != null
                ? new Deadline.Paused(terms, history, head.pausedAt(), head.pauseReason(), head.pausedBy())
                : new Deadline.Running(terms, history);
    }

    private static <T> Map<String, List<T>> bySubject(List<Of<T>> rows) {
        return rows.stream().collect(groupingBy(Of::subject, mapping(Of::value, toList())));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString("subject"),
                new DeadlineSource(
                        kind(row.getString("source_kind")),
                        row.getString("source_reference"),
                        row.getString("source_version")),
                new WorkingCalendar(
                        row.getString("calendar_name"),
                        LONDON,
                        row.getObject("calendar_opens", LocalTime.class),
                        row.getObject("calendar_closes", LocalTime.class),
                        BankHolidays.englandAndWales()),
                Sql.instant(row, "started_at"),
                Length.parse(row.getString("length")),
                Sql.instantOrNull(row, "paused_at"),
                row.getString("pause_reason"),
                row.getString("paused_by"),
                Sql.instantOrNull(row, "settled_at"));
    }

    static String kind(DeadlineSource.Kind kind) {
        return switch (kind) {
            case LAW -> "law";
            case CONTRACT -> "contract";
            case POLICY -> "policy";
            case LOCAL_CHOICE -> "local-choice";
        };
    }

    private static DeadlineSource.Kind kind(String text) {
        for (var kind : DeadlineSource.Kind.values()) {
            if (kind(kind).equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of source: " + text);
    }

    private static Of<Level> level(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("subject"), new Level(row.getString("level"), LevelRule.parse(row.getString("rule"))));
    }

    private static Of<Pause> pause(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("subject"),
                new Pause(
                        Sql.instant(row, "from_at"),
                        Sql.instant(row, "until_at"),
                        row.getString("reason"),
                        row.getString("paused_by")));
    }

    private static Of<Change> change(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("subject"),
                new StoredChange(row.getBoolean("shortens"), row.getString("length"))
                        .change(row.getString("reason"), row.getString("granted_by"), Sql.instant(row, "granted_at")));
    }
}
