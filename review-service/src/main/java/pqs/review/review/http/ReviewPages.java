package pqs.review.review.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.id.Ids;
import pqs.platform.security.CurrentActor;
import pqs.platform.web.Form;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.app.FindFlag;
import pqs.review.review.Reason;
import pqs.review.review.ReviewId;
import pqs.review.review.Submission;
import pqs.review.review.app.FindReviews;
import pqs.review.review.app.OpenReview;

/** Reviews for people. */
@Path("reviews")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReviewPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ReviewView> reviews, PageLinks links);

        static native TemplateInstance newReview(Flag flag, Form form, int charactersMin, int charactersMax);

        static native TemplateInstance flagNotKnown(String flagId);

        static native TemplateInstance review(ReviewView review);
    }

    private final OpenReview openReview;
    private final FindReviews findReviews;
    private final FindFlag findFlag;
    private final CurrentActor actor;
    private final Ids ids;

    public ReviewPages(OpenReview openReview, FindReviews findReviews, FindFlag findFlag, CurrentActor actor, Ids ids) {
        this.openReview = openReview;
        this.findReviews = findReviews;
        this.findFlag = findFlag;
        this.actor = actor;
        this.ids = ids;
    }

    @GET
    @RolesAllowed("reviews.read")
    @Operation(hidden = true)
    public TemplateInstance list(UriInfo uri) {
        var page = findReviews.newest(ReviewListing.LISTING.wanted(uri));
        return Templates.list(page.map(ReviewView::of).rows(), ReviewListing.links(uri, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reviews.read")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("id") String id) {
        return ReviewId.parse(id)
                .flatMap(findReviews::byId)
                .map(ReviewView::of)
                .map(Templates::review)
                .orElseThrow(() -> Refused.notFound("There is no such review."));
    }

    @GET
    @Path("new")
    @RolesAllowed("reviews.open")
    @Operation(hidden = true)
    public Response newReview(@QueryParam("flag") @Nullable String flag) {
        var flagId = Objects.requireNonNullElse(flag, "");
        var form = Form.blank()
                .with("flagId", flagId)
                .with("submissionId", ids.next().toString());
        return known(flagId)
                .map(found -> Response.ok(page(found, form)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(notKnown(flagId)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("reviews.open")
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> submitted) {
        var form = Form.of(submitted);
        try {
            var submission = Submission.parse(form.value("flagId"), form.value("reason"), form.value("submissionId"));
            var review = openReview.handle(submission, actor.get());
            return SeeOther.page("/review/reviews/" + review.id());
        } catch (Refused refused) {
            return again(form, refused);
        }
    }

    /** The same form with what was typed and what is wrong; without its flag there is no form to show. */
    private Response again(Form form, Refused refused) {
        return known(form.value("flagId"))
                .map(flag -> Response.status(Problems.statusOf(refused)).entity(page(flag, form.refused(refused))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(notKnown(form.value("flagId"))))
                .build();
    }

    private Optional<Flag> known(String flagId) {
        return FlagId.parse(flagId).flatMap(findFlag::handle);
    }

    /** Only what is the id of a flag is repeated in the page's link. */
    private static TemplateInstance notKnown(String flagId) {
        return Templates.flagNotKnown(FlagId.parse(flagId).map(FlagId::toString).orElse(""));
    }

    private static TemplateInstance page(Flag flag, Form form) {
        return Templates.newReview(flag, form, Reason.CHARACTERS_MIN, Reason.CHARACTERS_MAX);
    }
}
