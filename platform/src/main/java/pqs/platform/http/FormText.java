package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses forms and queries whose bytes are not UTF-8. Decoding has already put the replacement character where they did
 * not make sense, and nobody types that one.
 */
public class FormText {

    private static final String REPLACED = "\uFFFD";

    private final ErrorAnswers answers;

    FormText(ErrorAnswers answers) {
        this.answers = answers;
    }

    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (!isDamaged((ResteasyReactiveRequestContext) request.getServerRequestContext(), routing)) {
            return Optional.empty();
        }
        var answer = answers.word(routing, 400, Explanation.NOT_TEXT, List.of());
        return Optional.of(Response.status(400)
                .entity(answer.body())
                .type(answer.mediaType())
                .build());
    }

    private static boolean isDamaged(ResteasyReactiveRequestContext request, RoutingContext routing) {
        if (routing.queryParams().entries().stream()
                .anyMatch(entry -> entry.getValue().contains(REPLACED))) {
            return true;
        }
        var form = request.getFormData();
        if (form == null) {
            return false;
        }
        for (String name : form) {
            for (var value : form.get(name)) {
                if (!value.isFileItem() && value.getValue().contains(REPLACED)) {
                    return true;
                }
            }
        }
        return false;
    }
}
