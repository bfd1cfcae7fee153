package pqs.platform.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pqs.platform.retry.DatabaseTrouble;

/** Statements of the import tables. Every method runs in the transaction of its caller. */
@ApplicationScoped
class ImportSql {

    private final AgroalDataSource database;

    ImportSql(AgroalDataSource database) {
        this.database = database;
    }

    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** An array parameter of this PostgreSQL type. */
    record Column(String type, List<?> values) {}

    <T> List<T> list(String doing, String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.from(rows));
            }
            return found;
        } catch (SQLException cause) {
            throw new DatabaseTrouble(doing, cause);
        }
    }

    /**
     * Until the transaction ends nobody else receives, claims or lets a file go on: what is decided by the order of files is
     * decided on all of them, not on those that happened to be committed.
     */
    void inTurn() {
        first(
                "waiting for one's turn with imports",
                "select 1 from pg_advisory_xact_lock(hashtextextended('imports', 0))",
                row -> row.getInt(1));
    }

    <T> Optional<T> first(String doing, String sql, Reading<T> reading, @Nullable Object... parameters) {
        return list(doing, sql, reading, parameters).stream().findFirst();
    }

    int update(String doing, String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException cause) {
            throw new DatabaseTrouble(doing, cause);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Column(var type, var values)) {
                statement.setArray(i + 1, connection.createArrayOf(type, values.toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }
}
