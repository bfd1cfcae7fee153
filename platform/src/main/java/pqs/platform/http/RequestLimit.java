package pqs.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Virtual threads set no bound to how many requests run at once, so this does: what comes on top is told to come back
 * rather than queue for a database connection until everybody waits.
 */
@ApplicationScoped
public class RequestLimit {

    private static final int FIRST = 10_000;

    private final int atOnceMax;
    private final AtomicInteger running = new AtomicInteger();

    RequestLimit(@ConfigProperty(name = "pqs.http.requests-at-once-max") int atOnceMax) {
        this.atOnceMax = atOnceMax;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext request) {
        if (running.incrementAndGet() > atOnceMax) {
            running.decrementAndGet();
            request.response()
                    .setStatusCode(503)
                    .putHeader("Retry-After", "1")
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end("{\"type\":\"urn:pqs:problem:busy\",\"title\":\"Too many requests at once. Try again in a"
                            + " second.\",\"status\":503}");
            return;
        }
        request.addEndHandler(_ -> running.decrementAndGet());
        request.next();
    }
}
