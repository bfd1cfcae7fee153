package pqs.intake.similar.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.similar.app.FindSimilar;
import pqs.intake.similar.http.SimilarViews.SimilarListView;
import pqs.platform.http.Versions;

/** Concerns that may tell of the same, for systems of those who triage. */
@Path("/api/triage/{concernId}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similar concerns")
@RunOnVirtualThread
public class SimilarApi {

    private final ReadCase readCase;
    private final FindSimilar findSimilar;
    private final Versions versions;

    SimilarApi(ReadCase readCase, FindSimilar findSimilar, Versions versions) {
        this.readCase = readCase;
        this.findSimilar = findSimilar;
        this.versions = versions;
    }

    @GET
    @RolesAllowed("concerns.triage")
    @Operation(
            summary = "Concerns that may tell of the same",
            description =
                    "Five at most, the likest first, each with what speaks for it and against it in words and points."
                            + " Only those that the commissioner signed in for may see.")
    @APIResponse(
            responseCode = "200",
            description = "Those worth looking at; none is also an answer",
            content = @Content(schema = @Schema(implementation = SimilarListView.class)))
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to see")
    public Response similar(@PathParam("concernId") String concernId, @Context Request request) {
        var id = readCase.find(ConcernIds.parse(concernId)).facts().id();
        return versions.answer(request, SimilarViews.list(findSimilar.of(id)));
    }
}
