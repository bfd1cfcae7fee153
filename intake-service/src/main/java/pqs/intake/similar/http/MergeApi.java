package pqs.intake.similar.http;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.similar.app.MergeConcern;
import pqs.intake.similar.http.SimilarViews.MergedView;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.idempotency.Idempotency;

/** Puts concerns together, for systems of those who triage. */
@Path("/api/triage/{concernId}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similar concerns")
@RunOnVirtualThread
public class MergeApi {

    /** Which concern goes on for both. */
    @Schema(description = "Which concern goes on for both")
    public record MergeRequest(
            @Nullable @Schema(description = "Its reference", examples = "C-7K3M-Q2XD", required = true)
            String into) {}

    private record Sent(@Nullable String ifMatch, MergeRequest request) {}

    private final MergeConcern mergeConcern;
    private final Idempotency idempotency;

    MergeApi(MergeConcern mergeConcern, Idempotency idempotency) {
        this.mergeConcern = mergeConcern;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("concerns.triage")
    @Operation(
            summary = "Put a concern together with another that tells of the same",
            description = "It keeps everything and no longer counts by itself; the other goes on for both. It can be"
                    + " separated again, and then stands as it stood before.")
    @APIResponse(
            responseCode = "200",
            description = "Put together",
            content = @Content(schema = @Schema(implementation = MergedView.class)))
    @APIResponse(responseCode = "400", description = "The two do not go together; every reason is named")
    @APIResponse(responseCode = "403", description = "Another commissioner handles it")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is closed, withdrawn or put together already")
    public Response merge(
            @PathParam("concernId") String concernId,
            @Nullable MergeRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        var chosen = Objects.requireNonNullElseGet(request, () -> new MergeRequest(null));
        return idempotency.onceApart(key, new Sent(ifMatch, chosen), () -> {
            var merged = mergeConcern.handle(
                    ConcernIds.parse(concernId), seen, Objects.requireNonNullElse(chosen.into(), ""));
            return Response.ok(SimilarViews.standing(merged)).build();
        });
    }
}
