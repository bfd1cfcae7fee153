package pqs.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Virtual threads set no bound to how many requests run at once, so this does: what comes on top is told to come back
 * rather than queue for a database connection until everybody waits. Uploads and imports have a smaller bound of their own,
 * so that some long ones leave room for everybody else. The files of the design system are not counted: the page that says
 * "busy" needs them. Health and metrics listen on a port of their own.
 */
@ApplicationScoped
public class RequestLimit {

    private static final int FIRST = 10_000;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ErrorAnswers answers;
    private final Gate all;
    private final Gate uploads;
    private final String assets;

    RequestLimit(
            ErrorAnswers answers,
            @ConfigProperty(name = "pqs.http.requests-at-once-max") int requestsAtOnceMax,
            @ConfigProperty(name = "pqs.http.uploads-at-once-max") int uploadsAtOnceMax,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.answers = answers;
        this.all = new Gate(requestsAtOnceMax);
        this.uploads = new Gate(uploadsAtOnceMax);
        this.assets = rootPath + "/assets/";
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext request) {
        if (request.normalizedPath().startsWith(assets)) {
            request.next();
            return;
        }
        var gates = RequestKind.of(request) == RequestKind.UPLOAD ? List.of(uploads, all) : List.of(all);
        if (enter(gates, request)) {
            request.next();
        } else {
            var answer = answers.word(request, 503, Explanation.BUSY, List.of());
            request.response()
                    .setStatusCode(503)
                    .putHeader("Retry-After", RETRY_AFTER_SECONDS)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", answer.mediaType())
                    .end(answer.body());
        }
    }

    private static boolean enter(List<Gate> gates, RoutingContext request) {
        for (var gate : gates) {
            if (!gate.enter()) {
                return false;
            }
            request.addEndHandler(_ -> gate.leave());
        }
        return true;
    }
}
