package pqs.surveillance.observation.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import pqs.platform.id.Ids;
import pqs.surveillance.observation.AttendanceFigures;
import pqs.surveillance.observation.AttendanceKey;
import pqs.surveillance.observation.AttendanceReturn;
import pqs.surveillance.observation.Attendances;
import pqs.surveillance.observation.DepartmentType;
import pqs.surveillance.provider.ProviderCode;

/** Published attendances in the append-only table: three measures for each month and type of department. */
@ApplicationScoped
class JdbcAttendances implements Attendances {

    /** Folds the three measures of a version into one row; they are always recorded together. */
    private static final String PIVOT = """
            select provider_code, breakdown, occurred_on, known_at,
                   max(count) filter (where measure = 'ae-attendances') as attendances,
                   max(count) filter (where measure = 'ae-four-hour-breaches') as breaches,
                   max(count) filter (where measure = 'ae-emergency-admissions') as admissions
            """;

    private static final String VERSIONS = PIVOT + """
            from observation
            where source = 'nhs-england-ae-2019' and source_ref = any (?) and measure <> 'concern'
            group by provider_code, breakdown, occurred_on, known_at
            """;

    private static final String AS_KNOWN_AT = PIVOT + """
            from (select distinct on (source_ref, measure) * from observation
                  where source = 'nhs-england-ae-2019' and provider_code = ? and known_at <= ?
                    and measure in ('ae-attendances', 'ae-four-hour-breaches', 'ae-emergency-admissions')
                  order by source_ref, measure, known_at desc) in_force
            group by provider_code, breakdown, occurred_on, known_at
            order by occurred_on desc, breakdown
            """;

    private static final String APPEND = """
            insert into observation (observation_id, provider_code, measure, breakdown, occurred_on, period_months,
                                     known_at, recorded_at, source, source_ref, count, exposure, supersedes)
            select r.id, r.provider_code, r.measure, r.breakdown, r.month, 1,
                   r.known_at, ?, 'nhs-england-ae-2019', r.source_ref, r.count, r.exposure,
                   (select before.observation_id from observation before
                    where before.source = 'nhs-england-ae-2019' and before.source_ref = r.source_ref
                      and before.measure = r.measure and before.measure <> 'concern' and before.known_at < r.known_at
                    order by before.known_at desc limit 1)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::bigint[],
                        ?::bigint[])
                 as r (id, provider_code, measure, breakdown, month, known_at, source_ref, count, exposure)
            """;

    private final Session session;
    private final Ids ids;

    JdbcAttendances(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    @Override
    public void holdImports() {
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('import " + SOURCE + "', 0))",
                        Integer.class)
                .getSingleResult();
    }

    @Override
    public List<AttendanceReturn> versionsOf(Collection<AttendanceKey> keys) {
        var refs = keys.stream().map(AttendanceKey::sourceRef).toArray();
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(VERSIONS)) {
                statement.setArray(1, connection.createArrayOf("text", refs));
                try (var rows = statement.executeQuery()) {
                    return returns(rows);
                }
            }
        });
    }

    @Override
    public List<AttendanceReturn> asKnownAt(ProviderCode provider, Instant moment) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(AS_KNOWN_AT)) {
                statement.setString(1, provider.value());
                statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
                try (var rows = statement.executeQuery()) {
                    return returns(rows);
                }
            }
        });
    }

    @Override
    public void append(List<AttendanceReturn> returns, Instant recordedAt) {
        var columns = new ObservationColumns(ids);
        returns.forEach(columns::add);
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(APPEND)) {
                statement.setObject(1, recordedAt.atOffset(ZoneOffset.UTC));
                columns.bind(statement, 2);
                statement.executeUpdate();
            }
        });
    }

    private static List<AttendanceReturn> returns(ResultSet rows) throws SQLException {
        var returns = new ArrayList<AttendanceReturn>();
        while (rows.next()) {
            var key = new AttendanceKey(
                    new ProviderCode(rows.getString("provider_code")),
                    YearMonth.from(rows.getObject("occurred_on", LocalDate.class)),
                    DepartmentType.parse(rows.getString("breakdown")).orElseThrow());
            var figures = new AttendanceFigures(
                    rows.getLong("attendances"), rows.getLong("breaches"), rows.getLong("admissions"));
            returns.add(new AttendanceReturn(
                    key,
                    figures,
                    rows.getObject("known_at", OffsetDateTime.class).toInstant()));
        }
        return returns;
    }
}
