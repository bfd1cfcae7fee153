package pqs.notifications.service;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What every change of the directory takes before it reads, held by the test as one more change would; so the others stand in
 * line until the test lets go.
 */
final class HeldMemberships implements AutoCloseable {

    private static final String WAITERS =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 7001 and not granted";

    private final Connection connection;

    private HeldMemberships(Connection connection) {
        this.connection = connection;
    }

    static HeldMemberships in(AgroalDataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        execute(connection, "select pg_advisory_xact_lock(7001)");
        return new HeldMemberships(connection);
    }

    /** Until so many stand in line. */
    void awaitWaiting(long changes) {
        await().until(() -> waiting() == changes);
    }

    /**
     * Holds somebody's row too, at once or not at all.
     *
     * @throws SQLException if another change holds it while it waits for this one: neither would go on
     */
    void takeRowOf(String subject) throws SQLException {
        execute(connection, "select set_config('pqs.service', 'notifications.test', true)");
        execute(connection, "select from person where subject = '" + subject + "' for update nowait");
    }

    private long waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITERS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
