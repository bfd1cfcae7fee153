package pqs.surveillance.observation.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.ConcernId;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.observation.Concerns;
import pqs.surveillance.observation.RecordedVersion;
import pqs.surveillance.provider.ProviderCode;

/** Concerns in the append-only table: an observation, and beside it what only concerns have. */
@ApplicationScoped
class JdbcConcerns implements Concerns {

    private static final String APPEND = """
            with appended as (
                insert into observation (observation_id, provider_code, site_code, measure, occurred_on, known_at,
                                         recorded_at, source, source_ref, count, breakdown, supersedes)
                select ?, ?, ?, 'concern', ?, v.known_at, ?, 'concern-events', v.source_ref, ?, ?,
                    (select before.observation_id from observation before
                     where before.source = 'concern-events' and before.source_ref = v.source_ref
                       and before.measure = 'concern' and before.known_at <= v.known_at
                     order by before.known_at desc, before.place desc limit 1)
                from (values (?::text, ?::timestamptz)) v (source_ref, known_at)
                on conflict (observation_id) do nothing
                returning observation_id
            )
            insert into concern_observation (observation_id, concern_id, reference, practice_code, category, severity)
            select observation_id, ?, ?, ?, ?, ? from appended
            """;

    private static final String HISTORY = """
            select o.observation_id, o.place, o.provider_code, o.site_code, o.occurred_on, o.known_at, o.breakdown,
                   c.concern_id, c.reference, c.practice_code, c.category, c.severity
            from concern_observation c join observation o using (observation_id)
            where c.concern_id in (
                select named.concern_id
                from concern_observation named join observation of_provider using (observation_id)
                where of_provider.provider_code = ? and of_provider.measure = 'concern')
            """;

    private final Session session;

    JdbcConcerns(Session session) {
        this.session = session;
    }

    @Override
    public boolean append(ConcernVersion version, Instant recordedAt) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(APPEND)) {
                bind(statement, version, recordedAt);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static void bind(PreparedStatement statement, ConcernVersion version, Instant recordedAt)
            throws SQLException {
        int at = 0;
        statement.setObject(++at, version.eventId());
        statement.setString(++at, version.provider().value());
        statement.setString(++at, version.siteCode().isEmpty() ? null : version.siteCode());
        statement.setObject(++at, version.occurredOn());
        statement.setObject(++at, recordedAt.atOffset(ZoneOffset.UTC));
        statement.setLong(++at, version.standing().counts() ? 1 : 0);
        statement.setString(
                ++at,
                version.standing() == ConcernStanding.TOLD
                        ? null
                        : version.standing().code());
        statement.setString(++at, version.concern().toString());
        statement.setObject(++at, version.knownAt().atOffset(ZoneOffset.UTC));
        statement.setObject(++at, version.concern().value());
        statement.setString(++at, version.reference().value());
        statement.setString(++at, version.practiceCode());
        statement.setString(++at, version.category());
        statement.setString(++at, version.severity());
    }

    @Override
    public Set<ProviderCode> providersNamedBy(ConcernId concern) {
        var codes = session.createNativeQuery("""
                        select distinct o.provider_code
                        from concern_observation c join observation o using (observation_id)
                        where c.concern_id = :concern
                        """, String.class)
                .setParameter("concern", concern.value())
                .getResultList();
        return Set.copyOf(codes.stream().map(ProviderCode::new).toList());
    }

    @Override
    public ConcernHistory historyOf(ProviderCode provider) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(HISTORY)) {
                statement.setString(1, provider.value());
                try (var rows = statement.executeQuery()) {
                    return new ConcernHistory(provider, versions(rows));
                }
            }
        });
    }

    private static List<RecordedVersion> versions(ResultSet rows) throws SQLException {
        var versions = new ArrayList<RecordedVersion>();
        while (rows.next()) {
            var version = new ConcernVersion(
                    rows.getObject("observation_id", UUID.class),
                    new ConcernId(rows.getObject("concern_id", UUID.class)),
                    new ReferenceNumber(rows.getString("reference")),
                    new ProviderCode(rows.getString("provider_code")),
                    Objects.requireNonNullElse(rows.getString("site_code"), ""),
                    rows.getString("practice_code"),
                    rows.getString("category"),
                    rows.getString("severity"),
                    rows.getObject("occurred_on", LocalDate.class),
                    ConcernStanding.of(Objects.requireNonNullElse(rows.getString("breakdown"), "")),
                    rows.getObject("known_at", OffsetDateTime.class).toInstant());
            versions.add(new RecordedVersion(version, rows.getLong("place")));
        }
        return versions;
    }
}
