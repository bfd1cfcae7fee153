package pqs.intake.concern.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.concern.app.OwnConcerns;
import pqs.intake.concern.app.ReportConcern;
import pqs.intake.concern.http.ConcernViews.ConcernDetailView;
import pqs.intake.concern.http.ConcernViews.ConcernsView;
import pqs.intake.concern.http.ConcernViews.ReceiptView;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;
import pqs.platform.id.Ids;

/** Concerns for systems: report one, read one's own practice's. */
@Path("/api/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
@RunOnVirtualThread
public class ConcernApi {

    private final ReportConcern reportConcern;
    private final OwnConcerns ownConcerns;
    private final ConcernMeter meter;
    private final Ids ids;
    private final Versions versions;
    private final AllNews news;

    ConcernApi(
            ReportConcern reportConcern,
            OwnConcerns ownConcerns,
            ConcernMeter meter,
            Ids ids,
            Versions versions,
            AllNews news) {
        this.news = news;
        this.versions = versions;
        this.reportConcern = reportConcern;
        this.ownConcerns = ownConcerns;
        this.meter = meter;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("concerns.report")
    @Operation(
            summary = "Report a concern",
            description = "Send the same Idempotency-Key and body again after an answer"
                    + " that never came: it is one concern however often it is sent.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location says where to read it",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptView.class),
                            examples = @ExampleObject(name = "taken", value = ConcernExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Nothing was taken; every fault is named",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.INVALID)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody is signed in: no token, or one that has run out",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.NOT_SIGNED_IN)))
    @APIResponse(
            responseCode = "403",
            description = "practiceCode is not the practice signed in for",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.FOREIGN)))
    @APIResponse(
            responseCode = "409",
            description = "The key was used for another report",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.KEY_USED)))
    public Response report(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReportRequest.class),
                                            examples = @ExampleObject(name = "report", value = ConcernExamples.REPORT)))
                    @Nullable
                    ReportRequest request,
            @Parameter(description = "8 to 100 visible characters, chosen by the sender, one per report")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context UriInfo uri) {
        if (request == null) {
            throw Refused.invalid("invalid-concern", "The request has no body. Send the concern as JSON.", List.of());
        }
        var submissionKey = submissionKey(key);
        var receipt = meter.count(() -> reportConcern.handle(request.submission(), submissionKey));
        var id = receipt.concern().facts().id();
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(ConcernViews.receipt(receipt.concern()))
                .build();
    }

    @GET
    @RolesAllowed("concerns.read")
    @Operation(
            summary = "Concerns of the practice signed in for",
            description = "The newest first, 50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list",
            content =
                    @Content(
                            schema = @Schema(implementation = ConcernsView.class),
                            examples = @ExampleObject(name = "page", value = ConcernExamples.LIST)))
    @APIResponse(
            responseCode = "400",
            description = "There is no such page; cursor or size is named",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.CURSOR)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody is signed in: no token, or one that has run out",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.NOT_SIGNED_IN)))
    @APIResponse(
            responseCode = "403",
            description = "Concerns are not for the role signed in with",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.FORBIDDEN)))
    public ConcernsView list(@Context UriInfo uri) {
        var page = ownConcerns.list(ConcernListing.OWN.wanted(uri));
        return ConcernViews.list(
                page,
                ConcernListing.OWN.links(
                        uri, page, one -> one.concern().facts().id().value()));
    }

    @GET
    @Path("{concernId}")
    @RolesAllowed("concerns.read")
    @Operation(summary = "One concern of the practice signed in for")
    @APIResponse(
            responseCode = "200",
            description = "The concern",
            content =
                    @Content(
                            schema = @Schema(implementation = ConcernDetailView.class),
                            examples = @ExampleObject(name = "concern", value = ConcernExamples.DETAIL)))
    @APIResponse(
            responseCode = "401",
            description = "Nobody is signed in: no token, or one that has run out",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.NOT_SIGNED_IN)))
    @APIResponse(
            responseCode = "404",
            description = "There is none, or it is another practice's",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.NOT_FOUND)))
    @APIResponse(
            responseCode = "403",
            description = "Concerns are not for the role signed in with",
            content =
                    @Content(
                            mediaType = ConcernExamples.PROBLEM,
                            examples = @ExampleObject(name = "problem", value = ConcernExamples.FORBIDDEN)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    public Response detail(@PathParam("concernId") String concernId, @Context Request request) {
        var id = ConcernIds.parse(concernId);
        return versions.answer(request, ConcernViews.detail(ownConcerns.detail(id), news.of(id)));
    }

    private SubmissionKey submissionKey(@Nullable String key) {
        if (key == null) {
            return new SubmissionKey(ids.next().toString());
        }
        return SubmissionKey.parse(key)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-key",
                        "The Idempotency-Key cannot be used.",
                        List.of(new Fault("Idempotency-Key", "invalid-key", "Give 8 to 100 visible characters."))));
    }
}
