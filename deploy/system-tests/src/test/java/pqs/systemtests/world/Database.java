package pqs.systemtests.world;

import java.sql.Connection;
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

    public Connection connect() throws SQLException {
        var access = system.database(service);
        var login = access.superuser();
        return DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
    }

    public <T> List<T> rows(String sql, RowReader<T> reader) {
        try (var connection = connect();
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

    /** Changes something as the superuser, which only a fault campaign may. */
    public void change(String sql) {
        var access = system.database(service);
        var login = access.superuser();
        try (var connection = DriverManager.getConnection(access.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
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
