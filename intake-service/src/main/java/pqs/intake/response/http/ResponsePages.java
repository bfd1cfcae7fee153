package pqs.intake.response.http;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.ReleasedPurpose;
import pqs.intake.response.RequestId;
import pqs.intake.response.app.OpenReleasedPatient;
import pqs.intake.response.app.ReadOwnRequests;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** A provider's own pages: what it was asked, and the patient reference where it was given. */
@Path("/responses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("responses.answer")
@RunOnVirtualThread
public class ResponsePages {

    static final String NO_STORE = "no-store";

    private static final List<Choice> PURPOSES = Stream.of(ReleasedPurpose.values())
            .map(purpose -> new Choice(purpose.code(), purpose.label()))
            .toList();

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<QuestionRow> questions, boolean past, PageLinks links);

        /**
         * @param form asks to see the patient reference, with one of the purposes
         * @param news what was just done; empty for nothing
         */
        static native TemplateInstance show(QuestionPage question, Form form, List<Choice> purposes, String news);

        /** @param inGroups the number itself, as people read it */
        static native TemplateInstance patient(QuestionPage question, String inGroups);
    }

    private final ReadOwnRequests readOwn;
    private final OpenReleasedPatient openPatient;

    ResponsePages(ReadOwnRequests readOwn, OpenReleasedPatient openPatient) {
        this.readOwn = readOwn;
        this.openPatient = openPatient;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("show") @Nullable String show, @Context UriInfo uri) {
        boolean past = "past".equals(show);
        var listing = past ? ResponseListing.PAST : ResponseListing.WAITING;
        var wanted = listing.wanted(uri);
        var found = past ? readOwn.past(wanted) : readOwn.waiting(wanted);
        return Templates.list(found.map(QuestionRow::of).rows(), past, listing.links(uri, found, ResponseListing::key));
    }

    @GET
    @Path("{requestId}")
    @Operation(hidden = true)
    public Response show(@PathParam("requestId") String requestId, @QueryParam("done") @Nullable String done) {
        return noStore(200, page(Addresses.request(requestId), Form.blank(), done == null ? "" : done));
    }

    @POST
    @Path("{requestId}/patient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response patient(@PathParam("requestId") String requestId, MultivaluedMap<String, String> fields) {
        var id = Addresses.request(requestId);
        var form = Form.of(fields);
        try {
            var number = openPatient.handle(id, form.value("purpose"));
            return noStore(
                    200, Templates.patient(QuestionPage.ofProvider(readOwn.detail(id)), number.revealedInGroups()));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return noStore(Problems.statusOf(refused), page(id, form.refused(refused), ""));
        }
    }

    private TemplateInstance page(RequestId id, Form form, String news) {
        return Templates.show(QuestionPage.ofProvider(readOwn.detail(id)), form, PURPOSES, NEWS.of(news));
    }

    private static Response noStore(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .entity(page)
                .build();
    }

    /** What a page says was just done. */
    private static final class NEWS {

        static String of(String done) {
            return switch (done) {
                case "answered" -> "Your answer was sent. You can correct it until it is accepted.";
                case "corrected" -> "Your answer was corrected. The earlier one stays on record.";
                case "more-time" ->
                    "You have asked for more time. Until that is decided, the time to answer stays as it is.";
                default -> "";
            };
        }
    }
}
