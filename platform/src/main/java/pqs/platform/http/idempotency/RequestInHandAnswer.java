package pqs.platform.http.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import pqs.platform.fault.Refused;
import pqs.platform.http.ExceptionAnswers;

/** Tells whoever sends a request twice at once to ask again in a moment. */
public class RequestInHandAnswer {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final ExceptionAnswers answers;

    RequestInHandAnswer(ExceptionAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response inHand(RequestInHand inHand, RoutingContext request) {
        var refusal = new Refused(
                Refused.Kind.CONFLICT,
                "in-progress",
                "The same request is being carried out at this moment. Send it again in a second for its answer.",
                List.of());
        return Response.fromResponse(answers.refused(refusal, request))
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }
}
