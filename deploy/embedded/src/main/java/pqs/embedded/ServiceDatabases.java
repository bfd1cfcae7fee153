package pqs.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes service databases, as often as asked: what exists is brought to the wanted state, rows are never touched. */
public final class ServiceDatabases {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final Superuser superuser;

    public ServiceDatabases(Superuser superuser) {
        this.superuser = superuser;
    }

    /**
     * @param database name of the database
     * @param service the roles are {@code <service>_owner} and {@code <service>_app}
     */
    public void create(String database, String service, String ownerPassword, String appPassword) {
        requireName(database);
        requireName(service);
        var owner = service + "_owner";
        var app = service + "_app";
        try (var connection = superuser.to("postgres").getConnection()) {
            // Two makers at once would trip over each other's roles; the lock ends with the connection.
            run(connection, "select 'select pg_advisory_lock(5107)'");
            role(connection, owner, ownerPassword);
            role(connection, app, appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                run(connection, "select format('create database %I owner %I', ?, ?)", database, owner);
            }
            run(connection, "select format('alter database %I owner to %I', ?, ?)", database, owner);
            run(connection, "select format('revoke all on database %I from public', ?)", database);
            run(connection, "select format('grant connect on database %I to %I', ?, ?)", database, app);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + database, e);
        }
        // What the service may do with tables is its migrations' to say; here it may only see that the schema exists.
        try (var connection = superuser.to(database).getConnection()) {
            run(connection, "select 'revoke all on schema public from public'");
            run(connection, "select format('grant usage on schema public to %I', ?)", app);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set the rights in the database " + database, e);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            run(connection, "select format('create role %I', ?)", role);
        }
        run(connection, """
                select format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'
                              || ' password %L', ?, ?)""", role, password);
    }

    /** Commands take no parameters, so PostgreSQL itself quotes the names and values into one that is then executed. */
    private static void run(Connection connection, String commandQuery, String... values) throws SQLException {
        String command;
        try (var query = connection.prepareStatement(commandQuery)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                command = row.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a database is named by lower-case letters, digits and _: " + name);
        }
    }
}
