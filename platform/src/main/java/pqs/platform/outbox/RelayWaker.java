package pqs.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Where the relay sleeps until something is appended. Listens on a connection of its own, beside the pool, for it is kept
 * open all the time. A lost connection costs promptness only: the relay then wakes by the poll interval.
 */
@ApplicationScoped
class RelayWaker {

    private static final Logger LOG = Logger.getLogger(RelayWaker.class);

    private final String url;
    private final Properties login = new Properties();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    RelayWaker(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "outbox relay");
    }

    /** Returns when something was appended, after the wait, or when stopped. */
    void await(Duration longest) throws InterruptedException {
        try {
            if (listening == null) {
                listening = listen();
                return; // what was appended before we listened must be looked for first
            }
            listening.unwrap(PGConnection.class).getNotifications((int) Math.max(1, longest.toMillis()));
        } catch (SQLException cause) {
            LOG.debugf(cause, "not listening, the relay polls");
            close();
            pause(longest);
        }
    }

    /** Returns after the wait or when stopped. */
    void pause(Duration wait) throws InterruptedException {
        var ignored = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private Connection listen() throws SQLException {
        var connection = DriverManager.getConnection(url, login);
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
            return connection;
        } catch (SQLException cause) {
            connection.close();
            throw cause;
        }
    }

    /** Ends every wait, now and from now on. Called from another thread. */
    void stop() {
        stopped.countDown();
        close();
    }

    private void close() {
        var open = listening;
        listening = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException cause) {
                LOG.debugf(cause, "closing a listening connection that is gone");
            }
        }
    }
}
