package pqs.review.review.http;

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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Refused;
import pqs.platform.http.Versions;
import pqs.platform.http.paging.Paged;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;
import pqs.review.review.ReviewId;
import pqs.review.review.Submission;
import pqs.review.review.app.FindReviews;
import pqs.review.review.app.OpenReview;

/** Reviews for systems. */
@Path("api/reviews")
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReviewsApi {

    /** Both are required; a missing one is answered with its name. */
    public record OpenReviewRequest(
            @Nullable String flagId, @Nullable String reason) {}

    public record ReviewList(
            List<ReviewView> reviews,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    private final OpenReview openReview;
    private final FindReviews findReviews;
    private final CurrentActor actor;
    private final Ids ids;
    private final Versions versions;

    public ReviewsApi(OpenReview openReview, FindReviews findReviews, CurrentActor actor, Ids ids, Versions versions) {
        this.versions = versions;
        this.openReview = openReview;
        this.findReviews = findReviews;
        this.actor = actor;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("reviews.open")
    @Operation(
            summary = "Open a review from a flag",
            description =
                    "Only for people of a commissioner that the flag was raised for. A flag has one open review at most.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OpenReviewRequest.class),
                            examples = @ExampleObject(name = "from a flag", value = """
                                                    {"flagId": "01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01",
                                                     "reason": "Three concerns about reports that did not match the scans."}
                                                    """)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    @APIResponse(responseCode = "404", description = "The flag is not known here (yet), or not for your organisation")
    @APIResponse(responseCode = "409", description = "A review is already open from this flag; its reference is named")
    public Response open(
            @Nullable OpenReviewRequest request,
            @Parameter(description = "Chosen anew for each review; sent again, it means the same review")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            UriInfo uri) {
        var body = Objects.requireNonNullElseGet(request, () -> new OpenReviewRequest(null, null));
        var submission = Submission.parse(
                Objects.requireNonNullElse(body.flagId(), ""),
                Objects.requireNonNullElse(body.reason(), ""),
                Objects.requireNonNullElseGet(idempotencyKey, () -> ids.next().toString()));
        var review = openReview.handle(submission, actor.get());
        var location = uri.getAbsolutePathBuilder().path(review.id().toString()).build();
        return Response.created(location).entity(byId(review.id())).build();
    }

    @GET
    @RolesAllowed("reviews.read")
    @Operation(
            summary = "Reviews of your organisation",
            description = "The newest first, 50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public ReviewList list(UriInfo uri) {
        var page = findReviews.newest(ReviewListing.LISTING.wanted(uri));
        var links = ReviewListing.links(uri, page);
        return new ReviewList(
                page.map(ReviewView::of).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reviews.read")
    @Operation(summary = "A review of your organisation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or another organisation's")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    public Response one(@PathParam("id") String id, Request request) {
        var review = ReviewId.parse(id).map(this::byId).orElseThrow(ReviewsApi::notFound);
        return versions.answer(request, review);
    }

    private ReviewView byId(ReviewId id) {
        return findReviews.byId(id).map(ReviewView::of).orElseThrow(ReviewsApi::notFound);
    }

    private static Refused notFound() {
        return Refused.notFound("There is no such review.");
    }
}
