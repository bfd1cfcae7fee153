package pqs.platform.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be: files that are imported as large as the framework lets in, everything else much less. Those that
 * say how long they are are turned away before they come, the others when they have become too long.
 */
@ApplicationScoped
public class BodyLimit {

    /** Behind the framework's own limit, whose mark it overwrites, and before anything that reads a body. */
    private static final int BEHIND_THE_FRAMEWORK = 1;

    private final long bytesMax;
    private final Pattern imports;

    BodyLimit(
            @ConfigProperty(name = "pqs.http.body-bytes-max") long bytesMax,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.bytesMax = bytesMax;
        this.imports = Pattern.compile(Pattern.quote(rootPath.replaceAll("/$", "")) + "(/api)?/imports/[a-z-]+");
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BEHIND_THE_FRAMEWORK);
    }

    private void limit(RoutingContext request) {
        if (isImport(request)) {
            request.next();
            return;
        }
        var length = request.request().getHeader("Content-Length");
        if (length == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bytesMax);
        } else if (Long.parseLong(length) > bytesMax) {
            request.response().putHeader("Connection", "close");
            request.fail(413);
            return;
        }
        request.next();
    }

    private boolean isImport(RoutingContext request) {
        return HttpMethod.POST.equals(request.request().method())
                && imports.matcher(request.normalizedPath()).matches();
    }
}
