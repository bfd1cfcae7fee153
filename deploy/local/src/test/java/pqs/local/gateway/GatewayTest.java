package pqs.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pqs.local.NotReady;

/** The gateway before a service that is away, that dies, and that answers with what it heard. */
class GatewayTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Gateway gateway = Gateway.listen(vertx, 0);

    @AfterEach
    void close() {
        client.close();
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aTakenPortIsAnsweredWithWhoHasIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Gateway.listen(vertx, other.getLocalPort()))
                    .isInstanceOf(NotReady.class)
                    .hasMessage("port " + other.getLocalPort() + " is in use by process "
                            + ProcessHandle.current().pid() + " (java). End it, or choose another port with --port N"
                            + " (0 takes any free one).");
        }
    }

    @Test
    void aServiceThatIsAwayIsAnsweredWithWhenToTryAgain() throws Exception {
        int nobody = closedPort();
        gateway.serve("intake", new ServicePlace("intake", nobody, vertx.createHttpClient()));

        var answer = get("/intake/api/concerns", "application/json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:pqs:problem:service-unavailable\"")
                .contains("Nothing was done.");
    }

    @Test
    void aBrowserGetsAPageInstead() throws Exception {
        gateway.serve("intake", new ServicePlace("intake", closedPort(), vertx.createHttpClient()));

        var answer = get("/intake/", "text/html,application/xhtml+xml");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<h1>This part is starting or away for a moment</h1>");
    }

    @Test
    void aServiceThatDiesWithTheRequestInHandsLeavesTheOutcomeOpen() throws Exception {
        serveWith(vertx.createHttpServer()
                .requestHandler(request -> request.connection().close()));

        var answer = get("/intake/api/concerns", "application/json");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.body()).contains("It is not known whether the intake service did what was asked.");
    }

    @Test
    void aServiceHearsTheTrueAddressWhateverTheClientPretends() throws Exception {
        serveWith(vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .end(String.join(
                                " ",
                                request.uri(),
                                request.getHeader("Host"),
                                request.getHeader("X-Forwarded-Host"),
                                request.getHeader("X-Forwarded-Proto"),
                                request.getHeader("X-Forwarded-For"),
                                String.valueOf(request.getHeader("Forwarded"))))));

        var answer = client.send(
                request("/intake/a%2fb?c=d")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("Forwarded", "host=evil.example")
                        .build(),
                BodyHandlers.ofString());

        var host = gateway.address().getAuthority();
        assertThat(answer.body()).isEqualTo("/intake/a%2fb?c=d " + host + " " + host + " http 127.0.0.1 null");
    }

    @Test
    void moreThanAnyFileMayHaveIsRefusedUnread() throws Exception {
        serveWith(vertx.createHttpServer()
                .requestHandler(request -> request.response().end("read")));

        var answer = client.send(
                request("/intake/api/imports/practices")
                        .POST(BodyPublishers.ofByteArray(new byte[65 * 1024 * 1024 + 1]))
                        .expectContinue(true)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:pqs:problem:body-too-large");
    }

    @Test
    void aBodyOfUnknownLengthIsRefused() throws Exception {
        serveWith(vertx.createHttpServer()
                .requestHandler(request -> request.response().end("read")));

        var answer = client.send(
                request("/intake/api/concerns")
                        .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("{}")))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void whoComesByAnotherNameIsSentToTheOneThatCookiesBelongTo() throws Exception {
        var other = URI.create("http://127.0.0.1:" + gateway.address().getPort() + "/intake/?a=b");

        var answer = client.send(HttpRequest.newBuilder(other).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(gateway.address() + "/intake/?a=b");
    }

    @Test
    void theRootLeadsToReportingAndElsewhereIsNothing() throws Exception {
        assertThat(get("/", "text/html").headers().firstValue("Location")).contains("/intake/");
        assertThat(get("/q/health", "text/html").statusCode()).isEqualTo(404);
    }

    private void serveWith(HttpServer server) {
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        gateway.serve("intake", new ServicePlace("intake", server.actualPort(), vertx.createHttpClient()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.address() + path));
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return client.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
