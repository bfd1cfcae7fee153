package pqs.intake.similar.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.similar.app.SeparateConcern;
import pqs.intake.similar.http.SimilarViews.MergedView;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.idempotency.Idempotency;

/** Separates concerns again, for systems of those who triage. */
@Path("/api/triage/{concernId}/unmerge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similar concerns")
@RunOnVirtualThread
public class UnmergeApi {

    private record Sent(@Nullable String ifMatch) {}

    private final SeparateConcern separateConcern;
    private final Idempotency idempotency;

    UnmergeApi(SeparateConcern separateConcern, Idempotency idempotency) {
        this.separateConcern = separateConcern;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("concerns.triage")
    @Operation(
            summary = "Separate a concern from the one it was put together with",
            description = "It stands as it stood before, and if nobody had taken it up its clock goes on.")
    @APIResponse(
            responseCode = "200",
            description = "Separated",
            content = @Content(schema = @Schema(implementation = MergedView.class)))
    @APIResponse(responseCode = "403", description = "Another commissioner handles it")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to see")
    @APIResponse(responseCode = "409", description = "It is not put together with another")
    public Response separate(
            @PathParam("concernId") String concernId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var seen = SeenVersions.required(ifMatch, null);
        return idempotency.onceApart(
                key,
                new Sent(ifMatch),
                () -> Response.ok(SimilarViews.standing(separateConcern.handle(ConcernIds.parse(concernId), seen)))
                        .build());
    }
}
