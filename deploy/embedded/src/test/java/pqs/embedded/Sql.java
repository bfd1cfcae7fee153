package pqs.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement, one connection. */
final class Sql {

    private Sql() {}

    static void run(PostgresServer server, String database, String statement) throws SQLException {
        try (var connection = server.superuser().to(database).getConnection()) {
            run(connection, statement);
        }
    }

    static String ask(PostgresServer server, String database, String query) throws SQLException {
        try (var connection = server.superuser().to(database).getConnection()) {
            return ask(connection, query);
        }
    }

    static void runAs(ServiceDatabase database, String role, String password, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), role, password)) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
