package pqs.intake.recorded.http;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.recorded.app.RecordConcern;
import pqs.intake.recorded.app.RecordedConcerns;
import pqs.intake.recorded.http.RecordedViews.RecordedDetailView;
import pqs.intake.recorded.http.RecordedViews.RecordedPageView;
import pqs.intake.recorded.http.RecordedViews.RecordedReceiptView;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;
import pqs.platform.id.Ids;

/** For systems of staff: write down what was not reported by the form, and read it. */
@Path("/api/recorded-concerns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns from other sources")
@RolesAllowed("concerns.record")
@RunOnVirtualThread
public class RecordedApi {

    private static final String RECEIVED = "received";

    private final RecordConcern recordConcern;
    private final RecordedConcerns recorded;
    private final Versions versions;
    private final Ids ids;

    RecordedApi(RecordConcern recordConcern, RecordedConcerns recorded, Versions versions, Ids ids) {
        this.recordConcern = recordConcern;
        this.recorded = recorded;
        this.versions = versions;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down a concern or compliment that came another way",
            description =
                    "It is triaged by the organisation signed in for. Send the same Idempotency-Key and body again after an"
                            + " answer that never came: it is one concern however often it is sent.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location says where to read it",
            content = @Content(schema = @Schema(implementation = RecordedReceiptView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was taken; every fault is named")
    @APIResponse(responseCode = "403", description = "The person may not write down concerns")
    @APIResponse(responseCode = "409", description = "The key was used for something else")
    public Response record(
            @Nullable RecordRequest request,
            @Parameter(description = "8 to 100 visible characters, chosen by the sender, one per concern")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @Context UriInfo uri) {
        if (request == null) {
            throw Refused.invalid("invalid-concern", "The request has no body. Send the concern as JSON.", List.of());
        }
        var facts =
                recordConcern.handle(request.recording(), key(key)).concern().facts();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(facts.id().toString()).build())
                .entity(new RecordedReceiptView(
                        facts.id().value(), facts.reference().value(), RECEIVED))
                .build();
    }

    @GET
    @Operation(
            summary = "What the staff of the organisation signed in for wrote down",
            description = "The newest first, 50 to a page, compliments among them; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public RecordedPageView list(@Context UriInfo uri) {
        var page = recorded.list(RecordedListing.NEWEST.wanted(uri));
        return RecordedViews.page(
                page,
                RecordedListing.NEWEST.links(uri, page, one -> one.facts().id().value()));
    }

    @GET
    @Path("{concernId}")
    @Operation(summary = "How one of them came and how it stands")
    @APIResponse(
            responseCode = "200",
            description = "The concern without its account",
            content = @Content(schema = @Schema(implementation = RecordedDetailView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is none, or it is not yours to see")
    public Response detail(@PathParam("concernId") String concernId, @Context Request request) {
        return versions.answer(request, RecordedViews.detail(recorded.require(RecordedListing.id(concernId))));
    }

    private SubmissionKey key(@Nullable String given) {
        return given == null
                ? new SubmissionKey(ids.next().toString())
                : SubmissionKey.parse(given)
                        .orElseThrow(() -> Refused.invalid(
                                "invalid-key",
                                "The Idempotency-Key cannot be used.",
                                List.of(new Fault(
                                        "Idempotency-Key", "invalid-key", "Give 8 to 100 visible characters."))));
    }
}
