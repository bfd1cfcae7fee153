package pqs.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be: files that are imported as large as the framework lets in, everything else much less, each kind
 * by its own bound. Those that say how long they are are turned away before anything of them is read, with the limit in
 * words; the others are cut off when they have become too long.
 */
@ApplicationScoped
public class BodyLimit {

    /** After the request has been counted by {@link RequestLimit}. */
    private static final int EARLY = 9_000;

    /** Behind the framework's own limit, whose mark it overwrites, and before anything that reads a body. */
    private static final int BEHIND_THE_FRAMEWORK = 1;

    private final ErrorAnswers answers;
    private final long jsonBytesMax;
    private final long formBytesMax;
    private final long bodyBytesMax;
    private final long importBytesMax;
    private final Pattern imports;

    BodyLimit(
            ErrorAnswers answers,
            @ConfigProperty(name = "pqs.http.json-bytes-max") long jsonBytesMax,
            @ConfigProperty(name = "pqs.http.form-bytes-max") long formBytesMax,
            @ConfigProperty(name = "pqs.http.body-bytes-max") long bodyBytesMax,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize importSizeMax,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.answers = answers;
        this.jsonBytesMax = jsonBytesMax;
        this.formBytesMax = formBytesMax;
        this.bodyBytesMax = bodyBytesMax;
        this.importBytesMax = importSizeMax.asLongValue();
        this.imports = Pattern.compile(Pattern.quote(rootPath.replaceAll("/$", "")) + "(/api)?/imports/[a-z-]+");
    }

    void register(@Observes Filters filters) {
        filters.register(this::turnAway, EARLY);
        filters.register(this::cutOff, BEHIND_THE_FRAMEWORK);
    }

    private void turnAway(RoutingContext request) {
        var limit = limit(request);
        if (length(request) <= limit) {
            request.next();
            return;
        }
        var answer = answers.word(request, 413, Explanation.tooLarge(limit), List.of());
        request.response()
                .setStatusCode(413)
                .putHeader("Connection", "close")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", answer.mediaType())
                .end(answer.body());
    }

    private void cutOff(RoutingContext request) {
        if (request.request().getHeader("Content-Length") == null && !isImport(request)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bodyBytesMax);
        }
        request.next();
    }

    private long limit(RoutingContext request) {
        if (isImport(request)) {
            return importBytesMax;
        }
        return switch (RequestKind.of(request)) {
            case JSON -> jsonBytesMax;
            case FORM -> formBytesMax;
            case UPLOAD, OTHER -> bodyBytesMax;
        };
    }

    private boolean isImport(RoutingContext request) {
        return HttpMethod.POST.equals(request.request().method())
                && imports.matcher(request.normalizedPath()).matches();
    }

    private static long length(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
