package pqs.local.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import pqs.local.identity.Answer;
import pqs.local.identity.IdentityProvider;
import pqs.local.identity.Question;

/** The identity provider behind the gateway. It signs, which takes time, so it answers off the event loop. */
public final class IdentityPlace implements Handler<HttpServerRequest> {

    private static final int BODY_BYTES_MAX = 64 * 1024;

    private final Vertx vertx;
    private final IdentityProvider provider;

    public IdentityPlace(Vertx vertx, IdentityProvider provider) {
        this.vertx = vertx;
        this.provider = provider;
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.body()
                .compose(body -> {
                    if (body.length() > BODY_BYTES_MAX) {
                        throw new IllegalArgumentException("a request to sign in is never that long");
                    }
                    return vertx.executeBlocking(() -> provider.answer(question(request, body.toString())), false);
                })
                .onSuccess(answer -> send(request, answer))
                .onFailure(cause -> new Trouble(400, "bad-request", "Cannot sign in", "The request makes no sense.", 0)
                        .answer(request));
    }

    private static Question question(HttpServerRequest request, String body) {
        var headers = new HashMap<String, String>();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Question(
                request.method().name(),
                request.path(),
                Objects.requireNonNullElse(request.query(), ""),
                headers,
                body);
    }

    private static void send(HttpServerRequest request, Answer answer) {
        var response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
    }
}
