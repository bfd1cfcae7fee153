package pqs.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * A PostgreSQL 18 of our own in a folder that keeps its data. It listens on the loopback address only, on no Unix socket, and
 * asks everyone for a password (SCRAM). When the process that holds it is killed it runs on as an orphan; the next start in
 * the folder recognises it by PostgreSQL's own record and ends it.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private final PostgresFolder folder;
    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final ServiceDatabases databases;
    private boolean closed;

    private PostgresServer(PostgresFolder folder, FolderLock lock, EmbeddedPostgres server) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.databases = new ServiceDatabases(superuser());
    }

    /**
     * Starts a server, ending an orphan of ours in the same folder first.
     *
     * @param home the server's folder; made if it is not there, else its data is used
     * @param port on the loopback address; 0 takes a free one
     * @throws CannotStart with what stood in the way
     */
    public static PostgresServer start(Path home, int port, Durability durability) {
        return start(home, port, durability, PostgresBinaries.ofThisUser());
    }

    static PostgresServer start(Path home, int port, Durability durability, PostgresBinaries binaries) {
        var folder = new PostgresFolder(home);
        var lock = FolderLock.hold(folder.lockFile(), LOCK_PATIENCE)
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.FOLDER_IN_USE,
                        "the data folder " + folder + " is used by another process: end that one first"));
        PostgresServer started = null;
        try {
            PostgresOrphan.end(folder);
            folder.prepare();
            int claimed = FreePorts.claim(port, "PostgreSQL");
            started = new PostgresServer(
                    folder, lock, binaries.whileWhole(() -> launch(folder, claimed, durability, binaries)));
            started.requireSettings(durability);
            folder.markReady();
            return started;
        } catch (RuntimeException e) {
            if (started != null) {
                started.close();
            }
            lock.close();
            throw e;
        }
    }

    /** Ends the server that a killed holder left running in the folder, if any; leaves a living holder's alone. */
    public static void endOrphan(Path home) {
        if (!Files.isDirectory(home)) {
            return;
        }
        var folder = new PostgresFolder(home);
        try (var lock = FolderLock.tryHold(folder.lockFile()).orElse(null)) {
            if (lock != null) {
                PostgresOrphan.end(folder);
            }
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The process id of the postmaster. */
    public long pid() {
        return folder.recordedServer().orElseThrow().pid();
    }

    /** Full version, such as {@code 18.6}. */
    public String version() {
        var version = show("server_version");
        return version.contains(" ") ? version.substring(0, version.indexOf(' ')) : version;
    }

    /** The service's database and its two roles {@code <name>_owner} and {@code <name>_app}; may be called again. */
    public ServiceDatabase createServiceDatabase(String name, String ownerPassword, String appPassword) {
        return createServiceDatabase(name, name, ownerPassword, appPassword);
    }

    /** As above, for a database that is not named as its service: tests have several of one service. */
    public ServiceDatabase createServiceDatabase(
            String database, String service, String ownerPassword, String appPassword) {
        databases.create(database, service, ownerPassword, appPassword);
        return new ServiceDatabase(
                jdbcUrl(database), database, service + "_owner", ownerPassword, service + "_app", appPassword);
    }

    /** For the operator of this machine and for tests; its password is kept in the folder, readable by this user only. */
    public Superuser superuser() {
        return new Superuser(jdbcUrl(""), folder.password());
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Stops the server in an orderly way, so that the next start need not recover. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.close();
            PostgresOrphan.end(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL in " + folder, e);
        }
    }

    private static EmbeddedPostgres launch(
            PostgresFolder folder, int port, Durability durability, PostgresBinaries binaries) {
        var log = ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.folder().toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_MAX)
                .setPort(port)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                // Options of initdb, which the library passes on; the last of two wins over its own "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", folder.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC");
        durability.settings().forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | RuntimeException e) {
            PostgresOrphan.end(folder);
            throw PostgresLog.explain(folder, port, e);
        }
    }

    private void requireSettings(Durability durability) {
        durability.settings().forEach((setting, wanted) -> {
            var actual = show(setting);
            if (!actual.equals(wanted)) {
                throw new CannotStart(
                        CannotStart.Reason.NOT_DURABLE,
                        String.format(
                                Locale.ROOT,
                                "PostgreSQL in %s runs with %s=%s where %s is promised; look for it in postgresql.conf or"
                                        + " postgresql.auto.conf",
                                folder,
                                setting,
                                actual,
                                wanted));
            }
        });
    }

    private String show(String setting) {
        try (var connection = superuser().to("postgres").getConnection();
                var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    CannotStart.Reason.FAILED, "cannot ask PostgreSQL in " + folder + " for " + setting, e);
        }
    }
}
