package pqs.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** What the request being served asks for. */
@ApplicationScoped
public class CurrentOperation {

    private final CurrentVertxRequest request;

    CurrentOperation(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Method and address, such as {@code PUT /intake/api/things/7}. */
    public String words() {
        var current = request.getCurrent();
        return current.request().method() + " " + current.normalizedPath();
    }
}
