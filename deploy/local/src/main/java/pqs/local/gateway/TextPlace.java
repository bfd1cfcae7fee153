package pqs.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.function.Supplier;
import pqs.local.page.Page;

/** The launcher's own read-only pages, by exact path. */
public final class TextPlace implements Handler<HttpServerRequest> {

    private final Map<String, Text> texts;

    /** One page and its media type; made anew for each request. */
    public record Text(String contentType, Supplier<String> content) {

        public static Text html(Supplier<String> content) {
            return new Text("text/html; charset=utf-8", content);
        }

        public static Text json(Supplier<String> content) {
            return new Text("application/json", content);
        }

        public static Text css(Supplier<String> content) {
            return new Text("text/css; charset=utf-8", content);
        }
    }

    public TextPlace(Map<String, Text> texts) {
        this.texts = Map.copyOf(texts);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var text = texts.get(request.path());
        if (text == null) {
            new Trouble(404, "not-found", "Page not found", "There is nothing at this address.", 0).answer(request);
            return;
        }
        request.response()
                .putHeader("Content-Type", text.contentType())
                .putHeader("Content-Security-Policy", Page.CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-cache")
                .end(text.content().get());
    }
}
