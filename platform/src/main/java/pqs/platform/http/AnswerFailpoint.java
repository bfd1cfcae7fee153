package pqs.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import pqs.platform.failpoint.Failpoints;

/** The moment between a committed change and its answer: whoever asked does not learn that it was done. */
@Provider
public class AnswerFailpoint implements ContainerResponseFilter {

    static final String NAME = "after-commit-before-answer";
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Failpoints failpoints;

    AnswerFailpoint(Failpoints failpoints) {
        this.failpoints = failpoints;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (CHANGES.contains(request.getMethod())
                && answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            failpoints.pass(NAME);
        }
    }
}
