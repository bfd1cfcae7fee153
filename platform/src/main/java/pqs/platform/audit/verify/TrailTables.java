package pqs.platform.audit.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.ChainHash;
import pqs.platform.audit.chain.Head;
import pqs.platform.audit.chain.TrailRow;
import pqs.platform.audit.chain.Who;

/** Reads the tables of a trail a few rows at a time, all as of one moment. */
final class TrailTables {

    private static final int ROWS_AT_ONCE = 2000;

    private final Connection connection;

    /** @param connection in one transaction of isolation repeatable read, so that all queries see the same rows */
    TrailTables(Connection connection) {
        this.connection = connection;
    }

    void links(int shard, Consumer<Link> each) throws SQLException {
        try (var query = connection.prepareStatement("""
            select l.shard, l.number, l.entry_id, l.previous_hash, l.hash, e.id, e.kind, e.action, e.subject_type,
                   e.subject_id, e.actor, e.actor_roles, e.organisation_code, e.service_scope, e.owner_code, e.person,
                   e.purpose, e.reason, e.details, e.trace_id, e.recorded_at, e.key_id, e.seal
            from audit_link l
            left join audit_entry e on e.id = l.entry_id
            where l.shard = ?
            order by l.number\
            """)) {
            query.setInt(1, shard);
            query.setFetchSize(ROWS_AT_ONCE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.accept(link(rows));
                }
            }
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getInt("shard"),
                row.getLong("number"),
                row.getObject("entry_id", UUID.class),
                new ChainHash(row.getBytes("previous_hash")),
                new ChainHash(row.getBytes("hash")),
                entry(row));
    }

    private static Link.@Nullable Sealed entry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        var entry = new TrailRow(
                id,
                row.getString("kind"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                new Who(
                        row.getString("actor"),
                        row.getString("actor_roles"),
                        row.getString("organisation_code"),
                        row.getString("service_scope")),
                row.getString("owner_code"),
                row.getString("person"),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("details"),
                row.getString("trace_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"));
        return new Link.Sealed(entry, row.getBytes("seal"));
    }

    Optional<Head> head(int shard) throws SQLException {
        try (var query = connection.prepareStatement("select last_number, last_hash from audit_head where shard = ?")) {
            query.setInt(1, shard);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Head(row.getLong("last_number"), new ChainHash(row.getBytes("last_hash"))))
                        : Optional.empty();
            }
        }
    }

    void unchained(Consumer<UUID> each) throws SQLException {
        try (var query = connection.prepareStatement("""
            select e.id from audit_entry e
            where not exists (select from audit_link l where l.entry_id = e.id)\
            """)) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows.getObject("id", UUID.class));
                }
            }
        }
    }

    long anchorsMade() throws SQLException {
        return number("select coalesce(max(number), 0) from audit_anchor");
    }

    Instant now() throws SQLException {
        try (var query = connection.prepareStatement("select clock_timestamp()");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private long number(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
