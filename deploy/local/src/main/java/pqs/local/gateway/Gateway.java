package pqs.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Sends each request to the place its path begins with. There is one address for browsers, {@code http://localhost:port}:
 * cookies and sign-in belong to it, so a browser that comes by another name is sent there.
 */
public final class Gateway implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int HEADER_BYTES_MAX = 32 * 1024;
    private static final int IDLE_SECONDS_MAX = 120;

    private final HttpServer server;
    private final Map<String, Handler<HttpServerRequest>> places = new ConcurrentHashMap<>();

    private Gateway(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens at once, with no place yet.
     *
     * @param port 0 takes any free one
     * @throws pqs.local.NotReady when the port is taken; the message says by whom
     */
    public static Gateway listen(Vertx vertx, int port) {
        var server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                // HTTP/1.1 alone: clients that offer to change over to HTTP/2 are simply answered.
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_SECONDS_MAX)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        var gateway = new Gateway(server);
        server.requestHandler(gateway::handle);
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw PortTaken.explain(port, e);
        }
        return gateway;
    }

    /** @param prefix such as {@code intake}: the path {@code /intake} and all below it */
    public void serve(String prefix, Handler<HttpServerRequest> place) {
        places.put(prefix, place);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        if (!cameByItsName(request)) {
            redirect(request, address() + request.uri());
        } else if ("/".equals(request.path())) {
            redirect(request, "/intake/");
        } else {
            places.getOrDefault(firstSegment(request.path()), Gateway::notFound).handle(request);
        }
    }

    /** Guards also against a foreign page whose host name was pointed at this machine. */
    private boolean cameByItsName(HttpServerRequest request) {
        return address().getAuthority().equals(request.getHeader("Host"));
    }

    private static void redirect(HttpServerRequest request, String target) {
        // 308 keeps the method and the body, so a client of the API is not confused.
        request.response().setStatusCode(308).putHeader("Location", target).end();
    }

    private static String firstSegment(String path) {
        if (path == null || !path.startsWith("/")) {
            return "";
        }
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    private static void notFound(HttpServerRequest request) {
        new Trouble(
                        404,
                        "not-found",
                        "Page not found",
                        "There is nothing at this address. Look at how it is written.",
                        0)
                .answer(request);
    }
}
