package pqs.surveillance.flag.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.surveillance.flag.DeadlineDecision;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.app.ChangeFlagDeadline;
import pqs.surveillance.flag.app.ReadFlagDeadlines;

/** The deadline by which somebody must take a flag up, for systems: reading it, and giving more time. */
@Path("/api/flags/{id}/deadline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Flags")
public class FlagDeadlineApi {

    private final ReadFlagDeadlines readDeadlines;
    private final ChangeFlagDeadline changeDeadline;
    private final Idempotency idempotency;

    FlagDeadlineApi(ReadFlagDeadlines readDeadlines, ChangeFlagDeadline changeDeadline, Idempotency idempotency) {
        this.readDeadlines = readDeadlines;
        this.changeDeadline = changeDeadline;
        this.idempotency = idempotency;
    }

    /** Why the clock is to stand still. */
    public record PauseRequest(
            @Nullable @Schema(examples = "The provider's records office is flooded", required = true)
            String reason) {}

    /** More time: a number of working hours, or a day; not both. */
    public record ExtensionRequest(
            @Nullable @Schema(examples = "16", description = "Whole working hours, read as the deadline reads them")
            Integer workingHours,

            @Nullable @Schema(examples = "2026-09-25", description = "Working day; it then ends when offices close")
            String until,

            @Nullable @Schema(examples = "The quality team is away until Thursday", required = true)
            String reason) {}

    /** Whatever decides what is done, for the key. */
    private record Sent(@Nullable String ifMatch, @Nullable Object body) {}

    @GET
    @RolesAllowed("flags.read")
    @Operation(
            summary = "By when somebody must take the flag up",
            description = "With what was decided about it. The ETag is what a change names in If-Match.")
    @APIResponse(responseCode = "404", description = "No such flag, or it has no deadline")
    public Response get(@PathParam("id") String id) {
        return answer(FlagIds.parse(id));
    }

    @POST
    @Path("/pauses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("flags.acknowledge")
    @Operation(
            summary = "Pause the deadline",
            description =
                    "While it is paused it does not pass. It runs again when somebody resumes it, and by itself after the"
                            + " longest pause. Time that would not have counted is not given back.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline as it is now",
            content = @Content(schema = @Schema(implementation = DeadlineAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "No reason, or the deadline could then end more than 28 days after the flag was raised")
    @APIResponse(
            responseCode = "409",
            description = "It is paused already, has passed, the flag is taken up, or severe harm was reported")
    public Response pause(
            @PathParam("id") String id,
            @Nullable PauseRequest request,
            @Parameter(description = "ETag of the deadline as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var decision = new DeadlineDecision.Pause(DeadlineForms.reason(request == null ? null : request.reason()));
        return change(id, decision, request, ifMatch, key);
    }

    @POST
    @Path("/resumption")
    @RolesAllowed("flags.acknowledge")
    @Operation(summary = "Resume the deadline", description = "Needs no body. The pause does not count.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline as it is now",
            content = @Content(schema = @Schema(implementation = DeadlineAnswer.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not paused, its pause is just ending by itself, or the flag is taken up")
    public Response resume(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the deadline as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return change(id, new DeadlineDecision.Resume(), null, ifMatch, key);
    }

    @POST
    @Path("/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("flags.acknowledge")
    @Operation(
            summary = "Extend the deadline",
            description =
                    "By working hours, or to the close of offices on a working day, at most 28 days after the flag was raised.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline as it is now",
            content = @Content(schema = @Schema(implementation = DeadlineAnswer.class)))
    @APIResponse(responseCode = "400", description = "What to mend, field by field")
    @APIResponse(
            responseCode = "409",
            description = "It is paused, has passed, the flag is taken up, or severe harm was reported")
    public Response extend(
            @PathParam("id") String id,
            @Nullable ExtensionRequest request,
            @Parameter(description = "ETag of the deadline as it was read") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var asked = request == null ? new ExtensionRequest(null, null, null) : request;
        var hours = asked.workingHours() == null ? "" : asked.workingHours().toString();
        var decision = DeadlineForms.extension(
                hours, asked.until() == null ? "" : asked.until(), DeadlineForms.reason(asked.reason()));
        return change(id, decision, request, ifMatch, key);
    }

    /** Apart: its version refuses a second time. */
    private Response change(
            String id,
            DeadlineDecision decision,
            @Nullable Object body,
            @Nullable String ifMatch,
            @Nullable String key) {
        var flag = FlagIds.parse(id);
        var seen = SeenVersions.required(ifMatch, null);
        return idempotency.onceApart(key, new Sent(ifMatch, body), () -> {
            changeDeadline.handle(flag, decision, seen);
            return answer(flag);
        });
    }

    private Response answer(FlagId flag) {
        var found = readDeadlines.detail(flag);
        return Response.ok(DeadlineAnswer.of(found))
                .tag(Versions.tag(found.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
