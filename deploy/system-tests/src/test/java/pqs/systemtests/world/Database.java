package pqs.systemtests.world;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import pqs.local.RunningSystem;

/** A service's database, read by the superuser, who sees every row. */
public record Database(RunningSystem system, String service) {

    /** How a row becomes a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> rows(String sql, RowReader<T> reader) {
        var access = system.database(service);
        var login = access.superuser();
        try (var connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(service + ": " + sql, failed);
        }
    }

    public List<String> column(String sql) {
        return rows(sql, row -> row.getString(1));
    }

    public long number(String sql) {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }
}
