package pqs.platform.http.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A change that commits apart holds a connection for its key while it needs another for itself. As many of them as there are
 * connections would all wait for one another; here four times as many come at once.
 */
@QuarkusTest
@TestProfile(SmallPoolQTest.FourConnections.class)
@TestSecurity(user = "gp-1", roles = "gp", attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
class SmallPoolQTest {

    private static final int CONNECTIONS = 4;

    public static class FourConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS));
        }
    }

    @Test
    void manyChangesThatCommitApartAreAllMadeOnASmallPool() {
        try (var threads = Executors.newFixedThreadPool(4 * CONNECTIONS)) {
            var answers = IntStream.range(0, 4 * CONNECTIONS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(SmallPoolQTest::apart, threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        }
    }

    private static Response apart() {
        return given().contentType("application/json")
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body("{\"text\":\"t-" + UUID.randomUUID() + "\"}")
                .post("/api/keyed/apart");
    }
}
