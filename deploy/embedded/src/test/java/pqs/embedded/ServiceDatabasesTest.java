package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDatabasesTest {

    /** A quote and a backslash, to see that the password is never read as a command. */
    private static final String ODD_PASSWORD = "o'w\\ner; drop role x";

    private static PostgresServer server;

    @BeforeAll
    static void start(@TempDir Path home) {
        server = PostgresServer.start(home, 0, Durability.FAST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServiceMayConnectButOwnsNothingAndMakesNothing() throws Exception {
        var database = server.createServiceDatabase("alpha", ODD_PASSWORD, "app");
        Sql.runAs(database, "alpha_owner", ODD_PASSWORD, "create table thing (name text)");
        assertThatThrownBy(() -> Sql.runAs(database, "alpha_app", "app", "create table mine (name text)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> Sql.runAs(database, "alpha_app", "app", "select * from thing"))
                .hasMessageContaining("permission denied for table thing");
        assertThatThrownBy(() -> Sql.runAs(database, "alpha_app", "app", "create temporary table mine (name text)"))
                .hasMessageContaining("permission denied to create temporary tables");
        assertThat(Sql.ask(
                        server,
                        "postgres",
                        "select concat_ws(',', rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb)"
                                + " from pg_roles where rolname = 'alpha_app'"))
                .isEqualTo("t,f,f,f,f");
    }

    @Test
    void oneServiceMayNotLookIntoTheDatabaseOfAnother() {
        var mine = server.createServiceDatabase("beta", "owner", "app");
        server.createServiceDatabase("gamma", "owner", "app");
        assertThatThrownBy(() -> Sql.runAs(mine, "gamma_app", "app", "select 1"))
                .hasMessageContaining("permission denied for database \"beta\"");
        assertThatThrownBy(() -> Sql.runAs(mine, "gamma_owner", "owner", "select 1"))
                .hasMessageContaining("permission denied for database \"beta\"");
    }

    @Test
    void makingItAgainKeepsTheRowsAndTakesTheNewPassword() throws Exception {
        var before = server.createServiceDatabase("delta", "owner", "app");
        Sql.runAs(before, "delta_owner", "owner", "create table kept as select 7 as number");
        var after = server.createServiceDatabase("delta", "owner", "changed");
        assertThat(Sql.ask(server, "delta", "select number from kept")).isEqualTo("7");
        Sql.runAs(after, "delta_app", "changed", "select 1");
        assertThatThrownBy(() -> Sql.runAs(after, "delta_app", "app", "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aNameThatIsNoPlainWordIsRefused() {
        assertThatThrownBy(() -> server.createServiceDatabase("x; drop database postgres", "owner", "app"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordsDoNotShowWhenPrinted() {
        assertThat(server.createServiceDatabase("epsilon", "secret-1", "secret-2")
                        .toString())
                .startsWith("epsilon at jdbc:postgresql://127.0.0.1:")
                .doesNotContain("secret");
    }
}
