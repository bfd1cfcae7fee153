package pqs.systemtests.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The management interface of a service as Kubernetes and Prometheus ask it: HTTP/1.1, and not for ever. */
final class Management {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private Management() {}

    /** @throws IOException if nothing answers in time, as while it starts */
    static HttpResponse<String> get(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).build();
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER_WITHIN)
                .build()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + address, interrupted);
        }
    }
}
