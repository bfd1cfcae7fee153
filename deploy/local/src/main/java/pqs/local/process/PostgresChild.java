package pqs.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import pqs.embedded.CannotStart;
import pqs.embedded.Durability;
import pqs.embedded.PostgresServer;

/** PostgreSQL, always on the same port, with every commit on disk before it is answered. */
public final class PostgresChild implements Child {

    private static final int ANSWER_SECONDS_MAX = 1;

    private final Path home;
    private final int port;
    private final Path logFile;
    private @Nullable PostgresServer server;

    public PostgresChild(Path home, int port, Path logFile) {
        this.home = home;
        this.port = port;
        this.logFile = logFile;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public synchronized ProcessHandle start() throws IOException {
        if (server != null) {
            // Lets go of the folder after its postmaster has died.
            server.close();
        }
        showLogWithTheOthers();
        try {
            server = PostgresServer.start(home, port, Durability.DURABLE);
            return ProcessHandle.of(server.pid()).orElseThrow(() -> new IOException("it ended at once"));
        } catch (CannotStart cannot) {
            throw new IOException(cannot.getMessage(), cannot);
        }
    }

    public synchronized PostgresServer server() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return server;
    }

    @Override
    public boolean ready() {
        try (var connection = server().superuser().to("postgres").getConnection()) {
            return connection.isValid(ANSWER_SECONDS_MAX);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** SIGTERM would wait for every client to leave; this sends them away. */
    @Override
    public synchronized void askToEnd(ProcessHandle process) {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Path logFile() {
        return logFile;
    }

    /** The server writes its log into its own folder; people look for it where the other logs are. */
    private void showLogWithTheOthers() throws IOException {
        Files.deleteIfExists(logFile);
        Files.createSymbolicLink(logFile, home.resolve("postgresql.log"));
    }
}
