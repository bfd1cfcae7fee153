package pqs.intake.similar.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.db.CaseRows;
import pqs.intake.concern.db.StatementWork;
import pqs.intake.similar.Pair;
import pqs.intake.similar.SimilarConcerns;

/** By indexes alone, a few hundred rows at most: see ADR 0038. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlSimilarConcerns implements SimilarConcerns {

    private static final String SAME_PATIENT = """
            select o.concern_id from concern_patient_reference g
            join concern_patient_reference o on o.patient_pseudonym = g.patient_pseudonym and o.concern_id <> g.concern_id
            where g.concern_id = ? order by o.concern_id desc limit 50
            """;
    private static final String WITH_PATIENT =
            "select concern_id from concern_patient_reference where concern_id = any (?)";
    private static final String NEAR_BY_PROVIDER = """
            select c.concern_id from concern_case g
            join concern_case c on c.provider_code = g.provider_code
                and c.occurred_on between g.occurred_on - 60 and g.occurred_on + 60
            where g.concern_id = ? order by abs(c.occurred_on - g.occurred_on), c.concern_id desc limit 80
            """;
    private static final String NEAR_AT_COMMISSIONER = """
            select c.concern_id from concern_case g
            join concern_case c on c.commissioner_code = g.commissioner_code
                and c.occurred_on between g.occurred_on - 7 and g.occurred_on + 7
            where g.concern_id = ? and (g.provider_code is null or c.provider_code is null)
            order by abs(c.occurred_on - g.occurred_on), c.concern_id desc limit 40
            """;
    private static final String BY_PRACTITIONER = """
            select c.concern_id from concern_case g join concern_case c on c.practitioner_id = g.practitioner_id
            where g.concern_id = ? order by abs(c.occurred_on - g.occurred_on), c.concern_id desc limit 30
            """;
    private static final String BY_WORDS = "select concerns_by_words(?, 40)";

    private static final String WORDS =
            "select concern_id, in_common, rare_in_common, likeness from words_in_common(?, ?)";
    private static final String COMPARE = """
            with given as materialized (
                select c.provider_code, c.site_code, c.category, c.occurred_on, c.practitioner_id, r.what_happened
                from concern_case c join concern r on r.concern_id = c.concern_id where c.concern_id = ?),
            word as materialized (
                select * from unnest(?::uuid[], ?::integer[], ?::integer[], ?::double precision[])
                    as w (concern_id, in_common, rare_in_common, likeness)),
            other as materialized (
            """ + CaseRows.SELECT + """
                where concern_id = any (?) and concern_id <> ? and state not in ('withdrawn', 'merged') and source <> 'compliment')
            select other.*, coalesce(other.provider_code = given.provider_code, false) as same_provider,
                   coalesce(other.site_code = given.site_code, false) as same_site,
                   other.category = given.category as same_category,
                   abs(other.occurred_on - given.occurred_on) as days_apart,
                   coalesce((select c.practitioner_id = given.practitioner_id from concern_case c
                             where c.concern_id = other.concern_id), false) as same_practitioner,
                   coalesce(word.in_common, 0) as in_common, coalesce(word.rare_in_common, 0) as rare_in_common,
                   coalesce(word.likeness, 0) as likeness,
                   similarity((select left(r.what_happened, 800) from concern r where r.concern_id = other.concern_id),
                              left(given.what_happened, 800)) as letters
            from other cross join given left join word on word.concern_id = other.concern_id
            """;

    private final AgroalDataSource database;

    SqlSimilarConcerns(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Set<ConcernId> ofSamePatient(ConcernId concern) {
        return ids(SAME_PATIENT, statement -> statement.setObject(1, concern.value()));
    }

    @Override
    public Set<ConcernId> withPatient(Collection<ConcernId> concerns) {
        return ids(WITH_PATIENT, statement -> statement.setArray(1, uuids(statement, concerns)));
    }

    @Override
    public Set<ConcernId> near(ConcernId concern) {
        var found = new LinkedHashSet<ConcernId>();
        for (var sql : List.of(NEAR_BY_PROVIDER, NEAR_AT_COMMISSIONER, BY_PRACTITIONER, BY_WORDS)) {
            found.addAll(ids(sql, statement -> statement.setObject(1, concern.value())));
        }
        found.remove(concern);
        return found;
    }

    @Override
    public List<Pair> compare(
            ConcernId concern, Set<ConcernId> others, Set<ConcernId> samePatient, Set<ConcernId> withPatient) {
        var words = words(concern, others);
        return run(COMPARE, statement -> {
            statement.setObject(1, concern.value());
            statement.setArray(2, array(statement, "uuid", words.ids));
            statement.setArray(3, array(statement, "integer", words.inCommon));
            statement.setArray(4, array(statement, "integer", words.rareInCommon));
            statement.setArray(5, array(statement, "float8", words.likeness));
            statement.setArray(6, uuids(statement, others));
            statement.setObject(7, concern.value());
            var pairs = new ArrayList<Pair>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.add(pair(rows, concern, samePatient, withPatient));
                }
            }
            return pairs;
        });
    }

    private static Pair pair(ResultSet row, ConcernId given, Set<ConcernId> samePatient, Set<ConcernId> withPatient)
            throws SQLException {
        var other = CaseRows.read(row);
        return new Pair(
                other,
                row.getBoolean("same_provider"),
                row.getBoolean("same_site"),
                row.getBoolean("same_category"),
                row.getInt("days_apart"),
                patients(given, other.facts().id(), samePatient, withPatient),
                row.getBoolean("same_practitioner"),
                row.getInt("in_common"),
                row.getInt("rare_in_common"),
                row.getDouble("likeness"),
                row.getDouble("letters"));
    }

    private static Pair.Patients patients(
            ConcernId given, ConcernId other, Set<ConcernId> samePatient, Set<ConcernId> withPatient) {
        if (samePatient.contains(other)) {
            return Pair.Patients.SAME;
        }
        return withPatient.contains(given) && withPatient.contains(other)
                ? Pair.Patients.DIFFERENT
                : Pair.Patients.NOT_KNOWN;
    }

    /** Columns of the same length. */
    private record Words(List<UUID> ids, List<Integer> inCommon, List<Integer> rareInCommon, List<Double> likeness) {}

    private Words words(ConcernId concern, Set<ConcernId> others) {
        return run(WORDS, statement -> {
            statement.setObject(1, concern.value());
            statement.setArray(2, uuids(statement, others));
            var words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.ids.add(rows.getObject(1, UUID.class));
                    words.inCommon.add(rows.getInt(2));
                    words.rareInCommon.add(rows.getInt(3));
                    words.likeness.add(rows.getDouble(4));
                }
            }
            return words;
        });
    }

    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    private Set<ConcernId> ids(String sql, Binding binding) {
        return run(sql, statement -> {
            binding.on(statement);
            var found = new LinkedHashSet<ConcernId>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new ConcernId(rows.getObject(1, UUID.class)));
                }
            }
            return found;
        });
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<ConcernId> concerns)
            throws SQLException {
        return array(statement, "uuid", concerns.stream().map(ConcernId::value).toList());
    }

    private static java.sql.Array array(PreparedStatement statement, String type, List<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    private <T> T run(String sql, StatementWork<T> work) {
        return StatementWork.run(database, sql, work);
    }
}
