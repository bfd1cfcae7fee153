package pqs.intake.similar.app;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import pqs.intake.concern.ConcernId;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Puts concerns with their cases into the database by the thousand, as the application's role in a service scope. */
@ApplicationScoped
public class SimilarPlanting {

    /** Where the numbers of the many begin, apart from those of others. */
    private static final long MANY_FROM = 7_000_000;

    private static final String CONCERN = """
            insert into concern (concern_id, reference, practice_code, reported_by, submission_key, submission_digest, provider_code,
                site_code, category, severity, occurred_on, what_happened, identifiers_checked, reported_at)
            values (?, ?, ?, 'gp', ?, 'digest', ?, ?, ?, 'low', ?, ?, false, now()) on conflict do nothing
            """;
    private static final String CASE = """
            insert into concern_case (concern_id, version, reference, practice_code, commissioner_code, provider_code, site_code,
                category, severity, occurred_on, reported_at, reported_by, source, confidential, urgent, attention, state,
                acknowledged_at, acknowledged_by)
            select concern_id, 1, reference, practice_code, ?, provider_code, site_code, category, severity, occurred_on, reported_at,
                reported_by, source, confidential, urgent, '{}', 'acknowledged', now(), 'officer'
            from concern where concern_id = ? on conflict do nothing
            """;
    private static final String PATIENT = """
            insert into concern_patient_reference (concern_id, practice_code, patient_reference_sealed, patient_pseudonym)
            select concern_id, practice_code, '\\x00', ? from concern where concern_id = ? on conflict do nothing
            """;
    /** Words drawn at random from 600, ten of which are in nearly every narrative, as such words are. */
    private static final String MANY = """
            with given as (select set_config('pqs.seed', setseed(0.42)::text, true)),
            drawn as (
                select n, (select string_agg(case when random() < 0.3 then 'common' || (random() * 9)::int
                                                  else 'word' || (random() * random() * 590)::int end, ' ')
                           from generate_series(1, 40 + n * 0)) as narrative
                from given, generate_series(?, ?) as n),
            referred as (select * from unnest(?::integer[], ?::text[]) as r (n, reference)),
            added as (
                insert into concern (concern_id, reference, practice_code, reported_by, submission_key, submission_digest,
                    provider_code, site_code, category, severity, occurred_on, what_happened, identifiers_checked, reported_at)
                select md5('many' || n)::uuid, reference, 'MANY-GP' || n % 40, 'gp', 'many-' || n, 'digest', 'MANY-AQP' || n % 25,
                    'MANY-AQP' || n % 25 || '-S' || n % 3, 'poor-report', 'low', date '2022-01-01' + (n * 7 % 1500), narrative,
                    false, now()
                from drawn join referred using (n) on conflict do nothing returning *)
            insert into concern_case (concern_id, version, reference, practice_code, commissioner_code, provider_code, site_code,
                category, severity, occurred_on, reported_at, reported_by, source, confidential, urgent, attention, state,
                acknowledged_at, acknowledged_by)
            select concern_id, 1, reference, practice_code, 'MANY-ICB' || split_part(submission_key, '-', 2)::int % 3, provider_code, site_code,
                category, severity, occurred_on, reported_at, reported_by, source, confidential, urgent, '{}', 'acknowledged', now(),
                'officer'
            from added
            """;

    private final AgroalDataSource database;
    private final Scopes scopes;

    SimilarPlanting(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** What a concern is to be. */
    public record Planted(
            String practice,
            String commissioner,
            String provider,
            String site,
            String category,
            LocalDate on,
            Optional<String> patient,
            String narrative) {}

    /** Their ids, in the same order. The same name and place in the list is the same concern. */
    public List<ConcernId> plant(String name, List<Planted> all) {
        return inService(connection -> {
            var ids = new ArrayList<ConcernId>();
            for (int at = 0; at < all.size(); at++) {
                ids.add(plant(connection, name + at, all.get(at)));
            }
            return ids;
        });
    }

    /** Adds concerns of random words by their numbers; how many were new is the answer. */
    public int many(int first, int last) {
        return inService(connection -> {
            try (var statement = connection.prepareStatement(MANY)) {
                statement.setInt(1, first);
                statement.setInt(2, last);
                var numbers = IntStream.rangeClosed(first, last).boxed().toArray();
                var references = IntStream.rangeClosed(first, last)
                        .mapToObj(number ->
                                ReferenceNumber.of('C', MANY_FROM + number).value())
                        .toArray();
                statement.setArray(3, connection.createArrayOf("integer", numbers));
                statement.setArray(4, connection.createArrayOf("text", references));
                return statement.executeUpdate();
            }
        });
    }

    /** What the database does by itself within a minute, at once: it learns how many rows there are, or it chooses bad plans. */
    public void analyze() {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of an answer, in the scope of an organisation. */
    public List<String> asOrganisation(String code, String sql) {
        return scopes.callAs(
                new Scope.Organisations("somebody", Set.of(code)),
                () -> inTransaction(connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        var values = new ArrayList<String>();
                        while (rows.next()) {
                            values.add(rows.getString(1));
                        }
                        return values;
                    }
                }));
    }

    private static ConcernId plant(Connection connection, String name, Planted planted) throws SQLException {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        long number = Math.floorMod(id.getMostSignificantBits(), ReferenceNumber.capacity());
        try (var concern = connection.prepareStatement(CONCERN);
                var standing = connection.prepareStatement(CASE)) {
            concern.setObject(1, id);
            concern.setString(2, ReferenceNumber.of('C', number).value());
            concern.setString(3, planted.practice);
            concern.setString(4, name);
            concern.setString(5, planted.provider.isEmpty() ? null : planted.provider);
            concern.setString(6, planted.site.isEmpty() ? null : planted.site);
            concern.setString(7, planted.category);
            concern.setObject(8, planted.on);
            concern.setString(9, planted.narrative);
            concern.executeUpdate();
            standing.setString(1, planted.commissioner);
            standing.setObject(2, id);
            standing.executeUpdate();
        }
        if (planted.patient.isPresent()) {
            try (var patient = connection.prepareStatement(PATIENT)) {
                patient.setBytes(1, digest(planted.patient.get()));
                patient.setObject(2, id);
                patient.executeUpdate();
            }
        }
        return new ConcernId(id);
    }

    private static byte[] digest(String patient) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(patient.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inService(Work<T> work) {
        return scopes.callAs(new Scope.Service("test"), () -> inTransaction(work));
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            try (var connection = database.getConnection()) {
                return work.on(connection);
            }
        });
    }
}
