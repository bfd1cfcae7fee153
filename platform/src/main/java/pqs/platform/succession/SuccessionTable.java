package pqs.platform.succession;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;

/** The table {@code organisation_succession}. */
@ApplicationScoped
class SuccessionTable {

    /** An event of an older state, delivered late, changes nothing. */
    private static final String KEEP = """
            insert into organisation_succession as known (code, succeeded_by, changed_at, version) values (?, ?, ?, ?)
            on conflict (code) do update set succeeded_by = excluded.succeeded_by, changed_at = excluded.changed_at,
                                             version = excluded.version
             where known.version < excluded.version
            """;

    private static final String ALL =
            "select code, succeeded_by from organisation_succession where succeeded_by is not null";

    private final AgroalDataSource database;

    SuccessionTable(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String code, Optional<String> succeededBy, Instant changedAt, int version) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, code);
            statement.setObject(2, succeededBy.orElse(null), Types.VARCHAR);
            statement.setObject(3, changedAt.atOffset(ZoneOffset.UTC));
            statement.setInt(4, version);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not keep who succeeds " + code, e);
        }
    }

    Successions read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var successors = new HashMap<String, String>();
            while (rows.next()) {
                successors.put(rows.getString(1), rows.getString(2));
            }
            return new Successions(successors);
        }
    }
}
