package pqs.intake.lfpse.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.lfpse.app.LfpseRecords;
import pqs.intake.lfpse.http.ReviewViews.ReviewRequest;
import pqs.intake.lfpse.http.ReviewViews.ReviewView;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.version.SeenVersion;

/** What a person makes of the record for LFPSE, for systems that show it to that person. */
@Path("/api/concerns/{concernId}/adverse-event/review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record for LFPSE")
@RolesAllowed("concerns.export")
@RunOnVirtualThread
public class LfpseReviewApi {

    private final LfpseRecords records;
    private final Versions versions;

    LfpseReviewApi(LfpseRecords records, Versions versions) {
        this.records = records;
        this.versions = versions;
    }

    @GET
    @Operation(
            summary = "The words and answers of the record, with the questions and codes of the taxonomy",
            description =
                    "Version 0 has been reviewed by nobody: it holds what is known of the concern, and its words without whatever may"
                            + " identify somebody.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it stands; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to send on")
    public Response review(@PathParam("concernId") String concernId, @Context Request request) {
        var view = ReviewView.of(records.draft(RecordHead.id(concernId)));
        // What nobody has reviewed follows the concern and counts no changes of its own, so that nobody keeps it; the
        // tag is there to
        // be named by whoever reviews it.
        return view.version() == SeenVersion.NONE
                ? Response.ok(view)
                        .tag(Versions.tag(SeenVersion.NONE))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : versions.answer(request, view, view.version());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep what a person has reviewed",
            description =
                    "With the ETag of what the person has seen as If-Match; the first time If-None-Match: * says the same.")
    @APIResponse(
            responseCode = "200",
            description = "Kept, and to be sent on by that person",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was kept; every fault is named")
    @APIResponse(responseCode = "404", description = "There is no such concern, or it is not yours to send on")
    public Response keep(
            @PathParam("concernId") String concernId,
            @Nullable ReviewRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var id = RecordHead.id(concernId);
        // That it is not theirs comes before what is wrong with it.
        records.reference(id);
        long seen = switch (SeenVersions.required(ifMatch, ifNoneMatch)) {
            case SeenVersion.Exactly(var version) -> version;
            case SeenVersion.Nothing _, SeenVersion.Whatever _ -> SeenVersion.NONE;
        };
        records.review(id, ReviewViews.answers(request, records.today()), seen);
        var kept = ReviewView.of(records.draft(id));
        return Response.ok(kept).tag(Versions.tag(kept.version())).build();
    }
}
