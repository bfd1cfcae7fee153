package pqs.bench.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import pqs.local.DatabaseAccess;
import pqs.local.process.Waiting;

/** What only the database's administrator may: settings, copies, counting everybody's rows. */
final class Superuser {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final DatabaseAccess access;

    Superuser(DatabaseAccess access) {
        this.access = access;
        database.setUrl(access.jdbcUrl());
        database.setUser(access.superuser().user());
        database.setPassword(access.superuser().password());
    }

    /** JDBC URL of another database of the same server. */
    String urlOf(String name) {
        return access.jdbcUrl().substring(0, access.jdbcUrl().lastIndexOf('/') + 1) + name;
    }

    Superuser in(String name) {
        return new Superuser(new DatabaseAccess(urlOf(name), access.superuser(), access.owner(), access.application()));
    }

    /** Figures of a database that forgets would be worth nothing. */
    void requireDurable() {
        DURABLE.forEach((setting, wanted) -> {
            var actual = text("show " + setting);
            if (!actual.equals(wanted)) {
                throw new CannotMeasure("the database runs with " + setting + "=" + actual + ", not " + wanted);
            }
        });
    }

    /** For all sessions, at once. */
    void set(String setting, String value) {
        execute("alter system set " + setting + " = '" + value + "'", "select pg_reload_conf()");
        awaitReload(setting, value);
    }

    void reset(String setting) {
        execute("alter system reset " + setting, "select pg_reload_conf()");
    }

    /** A new session has the setting; those that are idle take it with their next statement. */
    private void awaitReload(String setting, String value) {
        for (int i = 0; i < 100; i++) {
            if (text("select current_setting('" + setting + "')").equals(value)) {
                return;
            }
            Waiting.pause(Duration.ofMillis(50));
        }
        throw new CannotMeasure("the database does not take the setting " + setting);
    }

    void execute(String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : List.of(statements)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new CannotMeasure("the database refuses: " + e.getMessage(), e);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new CannotMeasure("the database refuses: " + e.getMessage(), e);
        }
    }
}
