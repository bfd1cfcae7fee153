package pqs.platform.crypto;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.retry.DatabaseTrouble;

/**
 * Sets encryptions aside in the table of keys, committed before any of them is used. Each time on a connection of its own, opened
 * for it: whoever seals holds a connection of the pool already, and if they asked the pool for a second one, as many of them as
 * there are connections would all wait for one another. For somebody who is retiring the key it waits a second at most.
 */
@ApplicationScoped
class KeyReservations {

    /** As the table's constraint has it: 2<sup>32</sup>. */
    static final long ENCRYPTIONS_MAX = 1L << 32;

    private static final String RESERVE = """
            insert into sealing_key (key_id, encryptions_reserved) values (?, ?)
            on conflict (key_id) do update
            set encryptions_reserved = sealing_key.encryptions_reserved + excluded.encryptions_reserved
            where sealing_key.retired_at is null
              and sealing_key.encryptions_reserved + excluded.encryptions_reserved <= ?
            """;

    private final String url;
    private final Properties login = new Properties();

    /** It connects as the pool does, by the same means of security. */
    KeyReservations(
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        var connections = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        this.url = connections.jdbcUrl();
        login.putAll(connections.jdbcProperties());
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "1");
        login.setProperty("loginTimeout", "2");
        login.setProperty("socketTimeout", "2");
        login.setProperty("ApplicationName", "sealing keys");
    }

    /**
     * @return false if the key is retired, or would seal more often than is safe
     * @throws DatabaseTrouble if it could not be done for now; should it have been done all the same, those encryptions are lost
     */
    boolean reserve(KeyId key, int encryptions) {
        try (var connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            boolean reserved = reserve(connection, key, encryptions);
            connection.commit();
            return reserved;
        } catch (SQLException e) {
            throw new DatabaseTrouble("setting aside encryptions of a sealing key", e);
        }
    }

    private static boolean reserve(Connection connection, KeyId key, int encryptions) throws SQLException {
        try (var patience = connection.createStatement();
                var statement = connection.prepareStatement(RESERVE)) {
            patience.execute("set local lock_timeout = '1s'");
            statement.setString(1, key.value());
            statement.setLong(2, encryptions);
            statement.setLong(3, ENCRYPTIONS_MAX);
            return statement.executeUpdate() == 1;
        }
    }
}
