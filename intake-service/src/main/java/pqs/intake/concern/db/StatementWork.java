package pqs.intake.concern.db;

import io.agroal.api.AgroalDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What is done with one statement on the connection of the running transaction. */
public interface StatementWork<T> {

    T with(PreparedStatement statement) throws SQLException;

    static <T> T run(AgroalDataSource database, String sql, StatementWork<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be read or kept", e);
        }
    }
}
