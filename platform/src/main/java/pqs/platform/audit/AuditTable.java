package pqs.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import pqs.platform.audit.chain.TrailRow;

/** The SQL that writes the trail. */
final class AuditTable {

    private AuditTable() {}

    static void insert(Connection connection, TrailRow row, byte[] seal) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_entry (id, shard, kind, action, subject_type, subject_id, actor, actor_roles,
                                         organisation_code, service_scope, owner_code, person, purpose, reason, details,
                                         trace_id, recorded_at, key_id, seal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            var who = row.who();
            insert.setObject(1, row.id());
            insert.setInt(2, row.shard());
            insert.setString(3, row.kind());
            insert.setString(4, row.action());
            insert.setString(5, row.subjectType());
            insert.setString(6, row.subjectId());
            insert.setString(7, who.actor());
            insert.setString(8, who.roles());
            insert.setString(9, who.organisation());
            insert.setString(10, who.scope());
            insert.setString(11, row.owner());
            insert.setString(12, row.person());
            insert.setString(13, row.purpose());
            insert.setString(14, row.reason());
            insert.setString(15, row.details());
            insert.setString(16, row.traceId());
            insert.setObject(17, row.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(18, row.keyId());
            insert.setBytes(19, seal);
            insert.executeUpdate();
        }
    }
}
