package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import pqs.platform.fault.Fault;

/**
 * Refuses forms, queries and addresses that are no text: a NUL character, which no database takes, is named by its
 * parameter; so is not what was not UTF-8, for decoding has already put the replacement character where
 * bytes did not make sense, and nobody types that one.
 */
public class FormText {

    private static final char NUL = 0;
    private static final String REPLACED = "\uFFFD";

    private final ErrorAnswers answers;

    FormText(ErrorAnswers answers) {
        this.answers = answers;
    }

    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        var nul = withNul(request, routing);
        if (!nul.isEmpty()) {
            return Optional.of(answer(routing, InputFaults.INVALID, nul));
        }
        if (!isDamaged((ResteasyReactiveRequestContext) request.getServerRequestContext(), routing)) {
            return Optional.empty();
        }
        return Optional.of(answer(routing, Explanation.NOT_TEXT, List.of()));
    }

    private Response answer(RoutingContext routing, Explanation explanation, List<Fault> faults) {
        var answer = answers.word(routing, 400, explanation, faults);
        return Response.status(400)
                .entity(answer.body())
                .type(answer.mediaType())
                .build();
    }

    private static List<Fault> withNul(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        var form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        var names = new TreeSet<String>();
        request.getUriInfo().getPathParameters().forEach((name, values) -> addIfNul(names, name, values));
        routing.queryParams().forEach(entry -> addIfNul(names, entry.getKey(), List.of(entry.getValue())));
        if (form != null) {
            form.forEach(name -> form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .forEach(value -> addIfNul(names, name, List.of(value.getValue()))));
        }
        return names.stream()
                .map(name -> new Fault(name, "nul-character", "Leave out the NUL character (%00): no text has one."))
                .toList();
    }

    private static void addIfNul(Set<String> names, String name, List<String> values) {
        if (name.indexOf(NUL) >= 0 || values.stream().anyMatch(value -> value.indexOf(NUL) >= 0)) {
            names.add(name.replace(NUL, ' '));
        }
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
