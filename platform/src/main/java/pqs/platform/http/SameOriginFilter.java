package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a signed-in browser send: every browser says where a form comes from ({@code
 * Sec-Fetch-Site}, {@code Origin}). Also refuses bodies that are no form, as only forms carry the token that the framework
 * checks. The API takes no cookies, so it needs neither.
 */
public class SameOriginFilter {

    private static final Logger LOG = Logger.getLogger(SameOriginFilter.class);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private final ErrorAnswers answers;
    private final OwnOrigin ownOrigin;

    SameOriginFilter(ErrorAnswers answers, OwnOrigin ownOrigin) {
        this.answers = answers;
        this.ownOrigin = ownOrigin;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> check(ContainerRequestContext request, RoutingContext routing) {
        if (SAFE_METHODS.contains(request.getMethod()) || answers.isApi(routing)) {
            return Optional.empty();
        }
        if (!ownOrigin.isLikely(routing)) {
            LOG.warnf("refused a request from another site path=%s", routing.normalizedPath());
            return Optional.of(answer(routing, 403, Explanation.OTHER_SITE));
        }
        var type = request.getMediaType();
        if (type == null || !FORMS.contains(type.getType() + "/" + type.getSubtype())) {
            return Optional.of(answer(routing, 415, Explanation.of(415)));
        }
        return Optional.empty();
    }

    private Response answer(RoutingContext routing, int status, Explanation explanation) {
        var answer = answers.word(routing, status, explanation, List.of());
        return Response.status(status)
                .entity(answer.body())
                .type(answer.mediaType())
                .build();
    }
}
