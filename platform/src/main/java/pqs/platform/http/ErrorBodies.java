package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No answer is bare: an error without a body gets one, and nothing about people is kept in a browser's cache. */
public class ErrorBodies {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final ErrorAnswers answers;
    private final String formCookie;

    ErrorBodies(ErrorAnswers answers, @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String formCookie) {
        this.answers = answers;
        this.formCookie = formCookie;
    }

    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        int status = response.getStatus();
        var ownWords = response.hasEntity() && status != 401; // the framework words its 401 itself, and for nobody
        if (status < 400 || ownWords || "HEAD".equals(request.getMethod())) {
            return;
        }
        var stale = status == 400 && isRefusedByFormToken(request, routing);
        if (stale && SAFE_METHODS.contains(request.getMethod())) {
            // The cookie itself is unreadable: without this, every page would be refused until it expires.
            response.getHeaders().add(HttpHeaders.SET_COOKIE, formCookie + "=; Path=/; Max-Age=0; HttpOnly");
        }
        var explanation = stale ? Explanation.STALE_FORM : Explanation.of(status);
        var answer = answers.word(routing, status, explanation, List.of());
        response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.mediaType()));
    }

    /** The framework aborts with a bare 400 and leaves no mark but the missing one of success. */
    private boolean isRefusedByFormToken(ContainerRequestContext request, RoutingContext routing) {
        if (answers.isApi(routing) || routing.get("csrf_token_verified") != null) {
            return false;
        }
        return !SAFE_METHODS.contains(request.getMethod()) || routing.get("csrf_token") == null;
    }
}
