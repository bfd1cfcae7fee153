package pqs.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too much or too large is told so at once, and nobody else suffers. */
@QuarkusTest
@TestProfile(LimitsQTest.FewAtOnce.class)
class LimitsQTest {

    public static class FewAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pqs.http.requests-at-once-max", "6", "pqs.http.uploads-at-once-max", "2");
        }
    }

    /** Holds requests until the test lets them go. */
    @Singleton
    static class Held {
        final Semaphore inside = new Semaphore(0);
        volatile CountDownLatch go = new CountDownLatch(1);

        String hold() {
            inside.release();
            try {
                assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "done";
        }
    }

    @Path("/api/held")
    @PermitAll
    @RunOnVirtualThread
    public static class HeldApi {
        private final Held held;

        HeldApi(Held held) {
            this.held = held;
        }

        @GET
        public String get() {
            return held.hold();
        }

        @POST
        public String post(byte[] file) {
            return held.hold();
        }
    }

    @Inject
    Held held;

    @Test
    void aboveTheLimitSystemsAndPeopleAreToldToComeBackAndFilesAreServed() throws Exception {
        var running = start(6, () -> given().get("/api/held"));
        assertThat(held.inside.tryAcquire(6, 20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 20; i++) {
            given().get("/api/held")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:pqs:problem:busy"));
        }
        given().accept("text/html")
                .get("/sample/new")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .contentType("text/html")
                .body(containsString("<h1>Too many people are asking at once</h1>"));
        given().get("/assets/nhsuk-frontend.css").then().statusCode(200);
        letGo(running);
        given().accept("text/html").get("/failing/refused").then().statusCode(404);
    }

    @Test
    void uploadsHaveABoundOfTheirOwn() throws Exception {
        var running = start(2, LimitsQTest::upload);
        assertThat(held.inside.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
        upload().then().statusCode(503).header("Retry-After", "2");
        given().accept("text/html").get("/failing/refused").then().statusCode(404);
        letGo(running);
        held.go = new CountDownLatch(0);
        upload().then().statusCode(200);
    }

    @Test
    void tooLargeIsSaidWithTheLimit() {
        given().contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(70_000) + "\"}")
                .post("/api/samples")
                .then()
                .statusCode(413)
                .body("title", equalTo("What you sent is larger than the 64 kB that are accepted"));
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("text=" + "x".repeat(1_100_000))
                .post("/sample")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("1 MB that are accepted"));
        given().contentType("text/csv")
                .header("Accept", "application/json")
                .body(new byte[11 * 1024 * 1024])
                .post("/api/held")
                .then()
                .statusCode(413)
                .body("title", containsString("10 MB"));
    }

    /** A body that does not say how long it is is cut off where it becomes too long. */
    @Test
    void aLengthThatIsNotSaidIsNoWayRound() throws IOException {
        var chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        var head = """
                POST /platform/api/samples HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked
                Connection: close

                """.replace("\n", "\r\n");
        assertThat(send(head + chunk.repeat(20) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("64 kB");
    }

    @Test
    void tooManyHeadersAreRefused() throws IOException {
        var head =
                "GET /platform/api/samples HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n";
        assertThat(send(head)).startsWith("HTTP/1.1 431");
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Response upload() {
        return given().contentType("text/csv").body("a,b\n").post("/api/held");
    }

    private static List<CompletableFuture<Response>> start(int count, Supplier<Response> request) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    var answer = new CompletableFuture<Response>();
                    Thread.startVirtualThread(() -> answer.complete(request.get()));
                    return answer;
                })
                .toList();
    }

    private void letGo(List<CompletableFuture<Response>> running) {
        held.go.countDown();
        assertThat(running.stream().map(CompletableFuture::join))
                .extracting(Response::statusCode)
                .containsOnly(200);
        held.go = new CountDownLatch(1);
    }
}
