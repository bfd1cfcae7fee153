package pqs.platform.http;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import pqs.platform.fault.DatabaseUnavailable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.version.SeenVersion;

/** Turns what was thrown into an answer. Those without a body get their words from {@link ErrorBodies}. */
public class ExceptionAnswers {

    private static final Logger LOG = Logger.getLogger(ExceptionAnswers.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private final ErrorAnswers answers;

    ExceptionAnswers(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(Refused refusal, RoutingContext request) {
        var status = Problems.statusOf(refusal);
        var advice = Explanation.of(status).advice();
        var answer = answer(
                request, status, new Explanation(refusal.code(), refusal.title(), advice), faultsOf(refusal, request));
        return refusal.currentVersion().isEmpty()
                ? answer
                : Response.fromResponse(answer)
                        .tag(Versions.tag(refusal.currentVersion().getAsLong()))
                        .build();
    }

    /** What a header must say is told to those who send headers, not to a person at a form. */
    private List<Fault> faultsOf(Refused refusal, RoutingContext request) {
        var nothingThere = refusal.currentVersion().equals(OptionalLong.of(SeenVersion.NONE));
        return nothingThere && refusal.faults().isEmpty() && answers.isApi(request)
                ? List.of(SeenVersions.NOTHING_THERE)
                : refusal.faults();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations, RoutingContext request) {
        return answer(request, 400, InputFaults.INVALID, InputFaults.of(violations));
    }

    @ServerExceptionMapper
    public Response doesNotFit(MismatchedInputException mismatch, RoutingContext request) {
        return answer(request, 400, InputFaults.INVALID, List.of(InputFaults.of(mismatch)));
    }

    @ServerExceptionMapper
    public Response notJson(StreamReadException malformed, RoutingContext request) {
        return answer(request, 400, InputFaults.INVALID, List.of(InputFaults.of(malformed)));
    }

    @ServerExceptionMapper
    public Response ofTheFramework(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof StreamReadException malformed) {
            return notJson(malformed, request);
        }
        return e.getResponse().getStatus() >= 500 ? unexpected(e, request) : e.getResponse();
    }

    @ServerExceptionMapper
    Response tooLarge(TooLarge e, RoutingContext request) {
        return answer(request, 413, Explanation.tooLarge(e.bytesMax()), List.of());
    }

    @ServerExceptionMapper
    public Response databaseUnavailable(DatabaseUnavailable e, RoutingContext request) {
        return unexpected(e, request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, RoutingContext request) {
        if (Outage.isBehind(e)) {
            LOG.warnf("database unavailable path=%s cause=%s", request.normalizedPath(), Outage.summary(e));
            return Response.fromResponse(answer(request, 503, Explanation.of(503), List.of()))
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        if (isTooManyFields(e)) {
            return answer(request, 400, Explanation.TOO_MANY_FIELDS, List.of());
        }
        LOG.errorf(e, "request failed method=%s path=%s", request.request().method(), request.normalizedPath());
        return answer(request, 500, Explanation.of(500), List.of());
    }

    /** The reader of forms has no exception of its own for it. */
    private static boolean isTooManyFields(Throwable e) {
        return e.getClass() == RuntimeException.class
                && String.valueOf(e.getMessage()).startsWith("Param limit of");
    }

    private Response answer(RoutingContext request, int status, Explanation explanation, List<Fault> faults) {
        var answer = answers.word(request, status, explanation, faults);
        return Response.status(status)
                .entity(answer.body())
                .type(answer.mediaType())
                .build();
    }
}
