package pqs.intake.recorded.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.intake.recorded.ImportedReferences;
import pqs.platform.id.ReferenceNumber;

/** References of imported rows by plain SQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SqlImportedReferences implements ImportedReferences {

    private static final String FIND = """
            select external_reference, organisation_code, concern_id, reference, digest, imported_at
            from concern_import_reference
            where organisation_code = any (?) and external_reference = any (?) order by imported_at
            """;
    private static final String ADD = """
            insert into concern_import_reference
                (organisation_code, external_reference, concern_id, reference, digest, imported_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;

    SqlImportedReferences(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Known>> find(Collection<String> organisations, Collection<String> externalReferences) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", organisations.toArray()));
            statement.setArray(2, connection.createArrayOf("text", externalReferences.toArray()));
            var found = new HashMap<String, List<Known>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Known(
                                    rows.getString(2),
                                    new ConcernId(rows.getObject(3, UUID.class)),
                                    new ReferenceNumber(rows.getString(4)),
                                    rows.getString(5),
                                    rows.getTimestamp(6).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("imported references cannot be read", e);
        }
    }

    @Override
    public void keep(String externalReference, Known known) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, known.organisation());
            statement.setString(2, externalReference);
            statement.setObject(3, known.concern().value());
            statement.setString(4, known.reference().value());
            statement.setString(5, known.digest());
            statement.setTimestamp(6, Timestamp.from(known.importedAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an imported reference cannot be kept", e);
        }
    }
}
