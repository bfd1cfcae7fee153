package pqs.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pqs.platform.event.EventSchema;

/** The relay's SQL. */
final class OutboxTable {

    private OutboxTable() {}

    /** Rows that wait, and for how long the first of them has. */
    record Backlog(long rows, Duration oldestAge) {}

    /**
     * Takes the lease for the rest of the transaction; false if another relay has it. A row lock and not a row with an
     * expiry: it is freed the moment its holder commits, dies or loses its connection, and no clock is compared.
     */
    static boolean takeLease(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select name from relay_lease where name = 'outbox' for update skip locked");
                var row = statement.executeQuery()) {
            return row.next();
        }
    }

    /**
     * The first unpublished rows in id order. What is unpublished is asked of the rows themselves, never "id greater than
     * the last one seen": ids are drawn before commit, so a lower id may appear after a higher one was published.
     */
    static List<OutboxRow> unpublished(Connection connection, HeldBack heldBack, int rowsMax) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, event_id, topic, key, type, version, occurred_at, data, traceparent
                from outbox
                where published_at is null
                  and topic <> all (?)
                  and (topic, key) not in (select * from unnest(?::text[], ?::text[]))
                order by id
                limit ?""")) {
            statement.setArray(1, connection.createArrayOf("text", heldBack.topics()));
            statement.setArray(2, connection.createArrayOf("text", heldBack.laneTopics()));
            statement.setArray(3, connection.createArrayOf("text", heldBack.laneKeys()));
            statement.setInt(4, rowsMax);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        }
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong("id"),
                found.getObject("event_id", UUID.class),
                found.getString("topic"),
                found.getString("key"),
                new EventSchema(found.getString("type"), found.getInt("version")),
                found.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                found.getString("data"),
                found.getString("traceparent"));
    }

    static void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set published_at = clock_timestamp() where id = any (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::id).toArray()));
            statement.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select count(*) as waiting,
                               coalesce(extract(epoch from clock_timestamp() - min(appended_at)) * 1000, 0)::bigint as age_ms
                        from outbox
                        where published_at is null""");
                var row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong("waiting"), Duration.ofMillis(Math.max(0, row.getLong("age_ms"))));
        }
    }

    /** Deletes some of the rows that were published longer ago than this; says how many. */
    static int purge(Connection connection, Duration retention, int rowsMax) throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from outbox
                where id in (select id
                             from outbox
                             where published_at < clock_timestamp() - make_interval(secs => ?)
                             order by published_at
                             limit ?
                             for update skip locked)""")) {
            statement.setDouble(1, (double) retention.toSeconds());
            statement.setInt(2, rowsMax);
            return statement.executeUpdate();
        }
    }
}
