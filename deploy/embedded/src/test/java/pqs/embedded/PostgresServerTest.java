package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void refusesToRunWhenACommitWouldNotWaitForTheDisk(@TempDir Path home) throws Exception {
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            Sql.run(server, "postgres", "alter database postgres set synchronous_commit = off");
        }
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PostgresServer.start(home, 0, Durability.DURABLE))
                .withMessageContaining("synchronous_commit=off where on is promised")
                .returns(CannotStart.Reason.NOT_DURABLE, CannotStart::reason);
    }

    @Test
    void refusesAFolderThatALivingServerHolds(@TempDir Path home) throws Exception {
        try (var server = PostgresServer.start(home, 0, Durability.FAST)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> PostgresServer.start(home, 0, Durability.FAST))
                    .returns(CannotStart.Reason.FOLDER_IN_USE, CannotStart::reason);
            assertThat(Sql.ask(server, "postgres", "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void refusesAPortThatIsInUseAndStartsOnceItIsFree(@TempDir Path home) throws Exception {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> PostgresServer.start(home, port, Durability.FAST))
                    .withMessageContaining("port " + port)
                    .returns(CannotStart.Reason.PORT_IN_USE, CannotStart::reason);
        }
        try (var server = PostgresServer.start(home, port, Durability.FAST)) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.version()).isEqualTo("18.6");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword(@TempDir Path home) throws Exception {
        try (var server = PostgresServer.start(home, 0, Durability.FAST)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Sql.ask(
                            server, "postgres", "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(Sql.ask(server, "postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(server, "postgres", "show unix_socket_directories"))
                    .isEmpty();
        }
    }

    @Test
    void keepsItsRowsOverAnOrderlyStopAndOverAKill(@TempDir Path home) throws Exception {
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            Sql.run(server, "postgres", "create table kept as select 1 as number");
        }
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            Sql.run(server, "postgres", "insert into kept values (2)");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            assertThat(Sql.ask(server, "postgres", "select sum(number) from kept"))
                    .isEqualTo("3");
        }
    }

    @Test
    void endsItsOwnOrphanAndFindsItsRows(@TempDir Path home) throws Exception {
        ProcessHandle orphan;
        var programs = PostgresBinaries.ofThisUser().folder().toString();
        try (var holder = JavaProcess.start(PostgresHolderMain.class, home.toString(), programs)) {
            var pid = holder.awaitLine("ready ", Duration.ofSeconds(60));
            orphan = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            holder.kill();
        }
        assertThat(orphan.isAlive()).isTrue();
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Sql.ask(server, "postgres", "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void unpacksAgainWhatWasHalfUnpacked(@TempDir Path home, @TempDir Path programs) throws Exception {
        var halfUnpacked = programs.resolve("PG-0123456789abcdef/bin");
        Folders.make(halfUnpacked);
        try (var holder = JavaProcess.start(
                PostgresHolderMain.class, home.resolve("first").toString(), programs.toString())) {
            var pid = holder.awaitLine("ready ", Duration.ofSeconds(60));
            assertThat(halfUnpacked).doesNotExist();
            assertThat(pid).matches("\\d+");
        }
        PostgresServer.endOrphan(home.resolve("first"));
    }
}
