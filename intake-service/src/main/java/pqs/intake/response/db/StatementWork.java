package pqs.intake.response.db;

import io.agroal.api.AgroalDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with one statement on the connection of the running transaction. */
interface StatementWork<T> {

    T with(PreparedStatement statement) throws SQLException;

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> T run(AgroalDataSource database, String sql, StatementWork<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a question to a provider could not be read or kept", e);
        }
    }

    /** Fills the places in their order; moments are given as they are. */
    static int update(AgroalDataSource database, String sql, @Nullable Object... values) {
        return run(database, sql, statement -> {
            fill(statement, values);
            return statement.executeUpdate();
        });
    }

    /** As {@link #update}, of a row that was seen a moment ago: not to find it is a mistake in the program. */
    static void required(AgroalDataSource database, String sql, @Nullable Object... values) {
        if (update(database, sql, values) != 1) {
            throw new IllegalStateException("a row was not written: it is not there, or not in scope");
        }
    }

    static <T> List<T> query(AgroalDataSource database, String sql, RowReader<T> reader, @Nullable Object... values) {
        return run(database, sql, statement -> {
            fill(statement, values);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value instanceof Instant moment) {
                statement.setTimestamp(i + 1, Timestamp.from(moment));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
