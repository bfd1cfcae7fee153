package pqs.intake.response.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.response.app.ReleasePatient;
import pqs.platform.http.idempotency.Idempotency;

/** Giving the patient reference to the provider, and ending that, for systems of the commissioner. */
@Path("/api/triage/{concernId}/patient-release")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.release-patient-reference")
@Tag(name = "Questions to providers")
@RunOnVirtualThread
public class PatientReleaseApi {

    /** Why. */
    public record ReasonRequest(
            @Nullable
            @Schema(
                    required = true,
                    description = "5 to 200 characters; goes on record",
                    examples = "The provider cannot find the scan without it")
            String reason) {}

    /** Why, and that the reporter may become known by it. */
    public record GivingRequest(
            @Nullable
            @Schema(
                    required = true,
                    description = "5 to 200 characters; goes on record",
                    examples = "The provider cannot find the scan without it")
            String reason,

            @Nullable
            @Schema(
                    description =
                            "Needed, and true, where the reporter asked to stay unknown to the provider: the number leads"
                                    + " it to the practice",
                    examples = "true")
            Boolean leadsToPractice) {}

    /** Whether the provider can see the patient reference now. */
    public record ReleaseView(boolean released) {}

    private final ReleasePatient release;
    private final Idempotency idempotency;

    PatientReleaseApi(ReleasePatient release, Idempotency idempotency) {
        this.release = release;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give the patient reference of a concern to its provider",
            description =
                    "The provider can then open it, each time with a purpose and a row in the trail, until this is"
                            + " ended or the concern closed, withdrawn or merged. The number itself is in no answer here."
                            + " Where the reporter asked to stay unknown to the provider, leadsToPractice must be true.")
    @APIResponse(responseCode = "200", description = "It is given")
    @APIResponse(responseCode = "400", description = "No reason, or leadsToPractice is needed; nothing was given")
    @APIResponse(responseCode = "403", description = "Another commissioner triages this concern")
    @APIResponse(responseCode = "404", description = "No such concern for this commissioner")
    @APIResponse(
            responseCode = "409",
            description = "It is given already, there is none, the provider is not linked or the concern not open")
    public Response give(
            @PathParam("concernId") String concernId,
            @Nullable GivingRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var sent = Objects.requireNonNullElseGet(request, () -> new GivingRequest(null, null));
        return idempotency.onceApart(key, request, () -> {
            release.release(
                    Addresses.concern(concernId),
                    Objects.requireNonNullElse(sent.reason(), ""),
                    Boolean.TRUE.equals(sent.leadsToPractice()));
            return Response.ok(new ReleaseView(true)).build();
        });
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End it: the provider can no longer open the patient reference",
            description = "What it has seen, it has seen.")
    @APIResponse(responseCode = "200", description = "It is ended")
    @APIResponse(responseCode = "400", description = "No reason; nothing was ended")
    @APIResponse(responseCode = "409", description = "It is not given")
    public Response end(
            @PathParam("concernId") String concernId,
            @Nullable ReasonRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.onceApart(key, request, () -> {
            release.end(Addresses.concern(concernId), reason(request));
            return Response.ok(new ReleaseView(false)).build();
        });
    }

    private static String reason(@Nullable ReasonRequest request) {
        return request == null ? "" : Objects.requireNonNullElse(request.reason(), "");
    }
}
