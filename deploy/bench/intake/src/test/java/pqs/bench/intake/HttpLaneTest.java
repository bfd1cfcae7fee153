package pqs.bench.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpLaneTest {

    private final HttpServer server;
    private final List<String> seen = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>();
    private int status = 201;

    HttpLaneTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/intake/api/concerns", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var body = "{\"reference\":\"é\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsFollowEachOtherOnOneConnectionAndOnly201IsAccepted() {
        var target = target();
        try (var lane = target.open()) {
            assertThat(lane.once()).isTrue();
            assertThat(lane.post(target.next())).isEqualTo(new HttpLane.Answered(201, "{\"reference\":\"é\"}"));
            status = 503;
            assertThat(lane.once()).isFalse();
        }

        assertThat(seen).containsExactly("key {\"words\":\"é\"}", "key {\"words\":\"é\"}", "key {\"words\":\"é\"}");
        assertThat(ports).hasSize(1);
        assertThat(target.accepted()).isEqualTo(2);
    }

    @Test
    void aServerThatGoesEndsTheMeasurement() {
        try (var lane = target().open()) {
            assertThat(lane.once()).isTrue();
            server.stop(0);

            assertThatThrownBy(lane::once).isInstanceOf(CannotMeasure.class).hasMessageContaining("did not answer");
        }
    }

    private HttpTarget target() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/intake/api/concerns");
        return new HttpTarget(
                "intake", address, () -> new HttpLane.Post("Idempotency-Key: key\r\n", "{\"words\":\"é\"}"));
    }
}
