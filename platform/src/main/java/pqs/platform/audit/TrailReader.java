package pqs.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.Who;
import pqs.platform.retry.DatabaseTrouble;

/** Shows the trail, newest first, to those whom row-level security lets see it. */
@ApplicationScoped
public class TrailReader {

    /** Rows of one page. */
    public static final int ROWS_MAX = 50;

    private static final String COLUMNS =
            "select id, recorded_at, action, subject_type, subject_id, actor, actor_roles,"
                    + " organisation_code, service_scope, purpose, reason from audit_entry ";
    private static final String NEWEST_FIRST = " order by recorded_at desc, id desc limit " + ROWS_MAX;

    private final AgroalDataSource dataSource;

    TrailReader(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** At most {@link #ROWS_MAX}. */
    @Transactional
    public List<TrailLine> find(TrailSearch search) {
        return lines(
                """
                where (?::text is null or subject_id = ?)
                  and (?::text is null or action = ?)
                  and (?::text is null or actor = ?)
                  and (?::timestamptz is null or recorded_at >= ?)
                  and (?::timestamptz is null or recorded_at < ?)
                  and (?::uuid is null or (recorded_at, id) < (select b.recorded_at, b.id from audit_entry b where b.id = ?))\
                """,
                search.subjectId().orElse(null),
                search.action().orElse(null),
                search.actor().orElse(null),
                utc(search.from()),
                utc(search.until()),
                search.before().orElse(null));
    }

    /** What was done to a record and who saw it. */
    @Transactional
    public List<TrailLine> of(AuditSubject subject) {
        return lines(
                "where (?::text is null or subject_type = ?) and (?::text is null or subject_id = ?)",
                subject.type(),
                subject.id());
    }

    /** What was done to, and seen of, what is kept about a member of staff. */
    @Transactional
    public List<TrailLine> about(String personSubject) {
        return lines("where (?::text is null or person = ?)", personSubject);
    }

    @Transactional
    public TrailStatus status() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                    select (select max(made_at) from audit_anchor) as anchored_at, v.verified_at, v.findings
                    from (select 1) as one
                    left join (select verified_at, findings from audit_verification order by id desc limit 1) v on true\
                    """);
                var row = query.executeQuery()) {
            row.next();
            return new TrailStatus(instant(row, "anchored_at"), instant(row, "verified_at"), row.getLong("findings"));
        } catch (SQLException e) {
            throw new DatabaseTrouble("reading when the audit trail was verified", e);
        }
    }

    /** @param values each fills two places in a row: is it asked for, and does it match */
    private List<TrailLine> lines(String where, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(COLUMNS + where + NEWEST_FIRST)) {
            fill(query, values);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<TrailLine>();
                while (rows.next()) {
                    lines.add(line(rows));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble("reading the audit trail", e);
        }
    }

    private static void fill(PreparedStatement query, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setObject(2 * i + 1, values[i]);
            query.setObject(2 * i + 2, values[i]);
        }
    }

    private static TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                new Who(
                        row.getString("actor"),
                        row.getString("actor_roles"),
                        row.getString("organisation_code"),
                        row.getString("service_scope")),
                row.getString("purpose"),
                row.getString("reason"));
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
