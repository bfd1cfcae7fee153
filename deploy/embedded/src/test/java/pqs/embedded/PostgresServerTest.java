package pqs.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path home;

    @Test
    void startsAndMakesAServiceDatabase() throws Exception {
        try (var server = PostgresServer.start(home, 0, Durability.DURABLE)) {
            var database = server.createServiceDatabase("intake", "o'wner", "app");
            assertThat(server.version()).isEqualTo("18.6");
            assertThat(database.jdbcUrl()).endsWith("/intake");
        }
    }
}
