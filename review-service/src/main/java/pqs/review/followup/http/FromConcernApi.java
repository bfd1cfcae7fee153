package pqs.review.followup.http;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.http.paging.Paged;
import pqs.review.followup.app.FollowUp;
import pqs.review.followup.app.ReadFromConcerns;

/** What came from concerns, for systems. */
@Path("api/from-concerns")
@Tag(name = "From concerns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FromConcernApi {

    /** One page of the list. */
    public record FromConcernList(
            List<FromConcernView> fromConcerns,
            @Nullable String previous,
            @Nullable String next) implements Paged {
        public FromConcernList {
            fromConcerns = List.copyOf(fromConcerns);
        }
    }

    /** What came of it. */
    @Schema(description = "What came of it, in coarse terms and in words that stay here")
    public record FollowUpRequest(
            @Nullable
            @Schema(
                    enumeration = {"action-taken", "learning-shared", "no-action-needed", "not-borne-out", "passed-on"},
                    required = true)
            String outcome,

            @Nullable
            @Schema(
                    description = "10 to 2,000 characters",
                    examples = "The provider reads its reports twice now.",
                    required = true)
            String words) {}

    private record Sent(String onwardId, FollowUpRequest request) {}

    private final ReadFromConcerns readFromConcerns;
    private final FollowUp followUp;
    private final Idempotency idempotency;
    private final Versions versions;

    FromConcernApi(ReadFromConcerns readFromConcerns, FollowUp followUp, Idempotency idempotency, Versions versions) {
        this.readFromConcerns = readFromConcerns;
        this.followUp = followUp;
        this.idempotency = idempotency;
        this.versions = versions;
    }

    @GET
    @RolesAllowed("reviews.read")
    @Operation(
            summary = "What concerns became that your organisation follows here",
            description = "The newest first, 50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public FromConcernList list(UriInfo uri) {
        var page = readFromConcerns.newest(FromConcernListing.LISTING.wanted(uri));
        var links = FromConcernListing.links(uri, page);
        return new FromConcernList(
                page.map(FromConcernView::listed).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    @GET
    @Path("{onwardId}")
    @RolesAllowed("reviews.read")
    @Operation(summary = "One thing that came from a concern, with what was written of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FromConcernView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or another organisation's")
    public Response one(@PathParam("onwardId") String onwardId, Request request) {
        return versions.answer(request, FromConcernView.inFull(readFromConcerns.one(FromConcernPages.parse(onwardId))));
    }

    @POST
    @Path("{onwardId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("reviews.open")
    @Operation(
            summary = "Say what came of it",
            description =
                    "The others learn the kind of outcome, and none of the words. Said again, it replaces what was said.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FromConcernView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was written down; every fault is named")
    @APIResponse(responseCode = "404", description = "Not there, or another organisation's")
    public Response followUp(
            @PathParam("onwardId") String onwardId,
            @Nullable FollowUpRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        var sent = Objects.requireNonNullElseGet(request, () -> new FollowUpRequest(null, null));
        return idempotency.once(
                key,
                new Sent(onwardId, sent),
                () -> Response.ok(FromConcernView.inFull(followUp.handle(
                                FromConcernPages.parse(onwardId),
                                Objects.requireNonNullElse(sent.outcome(), ""),
                                Objects.requireNonNullElse(sent.words(), ""))))
                        .build());
    }
}
