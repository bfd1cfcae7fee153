package pqs.notifications.directory.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.app.FindOrganisations;
import pqs.notifications.directory.app.PlanOnCall;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** Who can be called for an organisation, for systems that keep rotas or ask them. */
@Path("api/organisations/{code}/on-call")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class OnCallApi {

    public record ShiftRequest(
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private final PlanOnCall planOnCall;
    private final FindOrganisations findOrganisations;

    public OnCallApi(PlanOnCall planOnCall, FindOrganisations findOrganisations) {
        this.planOnCall = planOnCall;
        this.findOrganisations = findOrganisations;
    }

    @GET
    @Operation(summary = "Who is on call now and next, and when nobody is")
    public OnCallView rota(@PathParam("code") String code) {
        return OnCallView.of(findOrganisations.dossier(OrganisationsApi.code(code)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put somebody who works there on call", description = "For at most 31 days at a time.")
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    public OnCallView plan(@PathParam("code") String code, @Nullable ShiftRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new ShiftRequest(null, null, null));
        var organisation = OrganisationsApi.code(code);
        var faults = new ArrayList<Fault>();
        var subject = PersonId.parse(Objects.requireNonNullElse(body.subject(), ""));
        if (subject.isEmpty()) {
            faults.add(new Fault("subject", "not-a-subject", "Give the sign-in id of the person."));
        }
        if (body.from() == null) {
            faults.add(new Fault("from", "missing", "Give the start, such as 2026-09-19T17:00:00Z."));
        }
        if (body.until() == null) {
            faults.add(new Fault("until", "missing", "Give the end, such as 2026-09-20T09:00:00Z."));
        }
        if (body.from() == null || body.until() == null || subject.isEmpty()) {
            throw Refused.invalid("invalid-on-call", "The time on call could not be saved.", List.copyOf(faults));
        }
        planOnCall.plan(organisation, subject.get(), body.from(), body.until());
        return rota(code);
    }

    @DELETE
    @Path("{shift}")
    @Operation(summary = "End a time on call now; before its start, it never was")
    public OnCallView end(@PathParam("code") String code, @PathParam("shift") String shift) {
        planOnCall.end(ShiftIds.parse(shift));
        return rota(code);
    }
}
