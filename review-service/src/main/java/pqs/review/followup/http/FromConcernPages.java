package pqs.review.followup.http;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FromConcern;
import pqs.review.followup.OnwardId;
import pqs.review.followup.app.FollowUp;
import pqs.review.followup.app.ReadFromConcerns;

/** What came from concerns, for people: a list, and a page for each on which it is said what came of it. */
@Path("from-concerns")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FromConcernPages {

    private static final List<Choice> OUTCOMES = Stream.of(CameOfIt.Kind.values())
            .map(kind -> new Choice(kind.code(), kind.label()))
            .toList();

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<FromConcern> items, PageLinks links);

        /** @param page address of this page */
        static native TemplateInstance show(FromConcern item, String page, List<Choice> outcomes, Form form);
    }

    private final ReadFromConcerns readFromConcerns;
    private final FollowUp followUp;

    FromConcernPages(ReadFromConcerns readFromConcerns, FollowUp followUp) {
        this.readFromConcerns = readFromConcerns;
        this.followUp = followUp;
    }

    @GET
    @RolesAllowed("reviews.read")
    @Operation(hidden = true)
    public TemplateInstance list(UriInfo uri) {
        var page = readFromConcerns.newest(FromConcernListing.LISTING.wanted(uri));
        return Templates.list(page.rows(), FromConcernListing.links(uri, page));
    }

    @GET
    @Path("{onwardId}")
    @RolesAllowed("reviews.read")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("onwardId") String onwardId) {
        return page(readFromConcerns.one(parse(onwardId)), Form.blank());
    }

    @POST
    @Path("{onwardId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("reviews.open")
    @Operation(hidden = true)
    public Response followUp(@PathParam("onwardId") String onwardId, MultivaluedMap<String, String> fields) {
        var id = parse(onwardId);
        var form = Form.of(fields);
        try {
            followUp.handle(id, form.value("outcome"), form.value("words"));
            return SeeOther.page("/review/from-concerns/" + id);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(page(readFromConcerns.one(id), form.refused(refused)))
                    .build();
        }
    }

    private static TemplateInstance page(FromConcern item, Form form) {
        return Templates.show(item, "/review/from-concerns/" + item.id(), OUTCOMES, form);
    }

    static OnwardId parse(String raw) {
        return OnwardId.parse(raw).orElseThrow(() -> Refused.notFound("There is nothing of this kind."));
    }
}
