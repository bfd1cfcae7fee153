package pqs.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileImportTest {

    private record Said(int status, String body) {}

    private static final String HALF = """
            {"state": "running", "underWay": true, "rowsRead": 1, "rowsTotal": 2}""";
    private static final String WHOLE = """
            {"state": "done", "underWay": false, "rowsRead": 2, "rowsNew": 2, "rowsRefused": 0, "refused": []}""";

    private final Deque<Said> answers = new ArrayDeque<>();
    private HttpServer service;

    @BeforeEach
    void aServiceThatSaysWhatItIsTold() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void closed() {
        service.stop(0);
    }

    @Test
    void goesOnWaitingWhileTheServiceIsDownAndTellsOnlyWhatIsNew() {
        answers.addAll(List.of(
                new Said(202, "{\"href\": \"/surveillance/api/imports/things/1\"}"),
                new Said(200, HALF),
                new Said(502, "nobody there"),
                new Said(503, "not yet"),
                new Said(200, HALF),
                new Said(200, WHOLE)));
        var told = new ArrayList<Long>();

        var report = send(told);

        assertThat(report.holdsAll(2)).isTrue();
        assertThat(told).containsExactly(1L, 2L);
        assertThat(answers).as("what was not asked").hasSize(1);
    }

    @Test
    void isNotPatientWithAnAnswerThatTimeWillNotMend() {
        answers.addAll(List.of(
                new Said(202, "{\"href\": \"/surveillance/api/imports/things/1\"}"), new Said(404, "no such import")));

        assertThatThrownBy(() -> send(new ArrayList<>()))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("was answered 404");
    }

    private ImportReport send(List<Long> told) {
        var api = new Api(URI.create("http://127.0.0.1:" + service.getAddress().getPort()), subject -> "a token");
        return new FileImport(api, "demo-operator")
                .send(
                        "surveillance",
                        "things",
                        "things.csv",
                        BodyPublishers.ofString("a,b"),
                        json -> told.add(rows(json)));
    }

    private static long rows(JsonNode json) {
        return json.path("rowsRead").asLong();
    }

    /** The last answer stays: it is asked for once more for the report. */
    private void answer(HttpExchange exchange) throws IOException {
        var said = answers.size() > 1
                ? answers.remove()
                : Optional.ofNullable(answers.peek()).orElseThrow();
        exchange.getRequestBody().readAllBytes();
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
