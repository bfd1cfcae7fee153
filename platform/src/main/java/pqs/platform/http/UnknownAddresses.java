package pqs.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Answers what no resource and no file answers, in our words rather than the server's. */
@ApplicationScoped
public class UnknownAddresses {

    private final ErrorAnswers answers;

    UnknownAddresses(ErrorAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().last().handler(this::notFound);
    }

    private void notFound(RoutingContext request) {
        var answer = answers.word(request, 404, Explanation.of(404), List.of());
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", answer.mediaType())
                .putHeader("Cache-Control", "no-store")
                .end(answer.body());
    }
}
