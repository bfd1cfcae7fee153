package pqs.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the document of every service what holds for all of its operations, so that no resource repeats it: what our headers
 * are, how a stale version and a missing sign-in are answered, and that whatever says no is a {@code Problem}. What an
 * operation says of itself stands.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ConventionsInDocument implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> HEADERS = Map.of(
            "If-Match", "ETag of the thing as it was read",
            "If-None-Match", "* where there is none yet",
            "Idempotency-Key", "8 to 100 visible characters; sent again, it is answered as the first time");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains("/api/")) {
                item.getOperations().values().forEach(ConventionsInDocument::complete);
            }
        });
    }

    private static void complete(Operation operation) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        for (var parameter : parameters) {
            var words = HEADERS.get(Objects.requireNonNullElse(parameter.getName(), ""));
            if (words != null && parameter.getDescription() == null) {
                parameter.setDescription(words);
            }
            if (Objects.equals(parameter.getName(), "If-Match")) {
                answer(operation, "412", "Somebody has changed it since; the ETag says what stands");
                answer(operation, "428", "If-Match is missing");
            }
        }
        answer(operation, "401", "The bearer token is missing, or not valid any more");
        answer(operation, "403", "The role of who is signed in does not include it");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]\\d\\d") && response.getContent() == null && response.getRef() == null) {
                saysNo(response);
            }
        });
    }

    private static void answer(Operation operation, String status, String description) {
        var answers = operation.getResponses();
        if (!answers.hasAPIResponse(status)) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void saysNo(APIResponse response) {
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        var fault = object("A thing to mend")
                .addProperty("field", text("As the API calls it; of a row, with its number", "occurredOn"))
                .addProperty("code", text("For programs; it does not change", "in-the-future"))
                .addProperty(
                        "message", text("What is wrong, and what to do", "The date must be today or in the past."));
        return object("Why the answer is no, as RFC 9457 has it")
                .addProperty("type", text("For programs; it does not change", "urn:pqs:problem:invalid-concern"))
                .addProperty("title", text("What happened", "The concern was not taken: there is a problem."))
                .addProperty("status", number("The HTTP status, again", 400))
                .addProperty("instance", text("Where there is a trace", "urn:trace:4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty("traceId", text("To quote when asking for help", "4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Everything to mend, all at once")
                                .items(fault))
                .required(List.of("type", "title", "status"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }

    private static Schema number(String description, int example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description(description)
                .addExample(example);
    }
}
