package pqs.intake.concern.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.app.OwnConcerns;
import pqs.platform.audit.TrailLine;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** A practice's own concerns. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.read")
@RunOnVirtualThread
public class ConcernPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<ListedRow> concerns, PageLinks links);

        /** @param form asks to see the patient reference, with one of the purposes */
        static native TemplateInstance detail(
                ConcernRow concern,
                ReporterPage page,
                String whatHappened,
                boolean patientHeld,
                List<Choice> purposes,
                Form form,
                List<TrailLine> trail);
    }

    private final OwnConcerns ownConcerns;
    private final ReporterView view;

    ConcernPages(OwnConcerns ownConcerns, ReporterView view) {
        this.ownConcerns = ownConcerns;
        this.view = view;
    }

    /** A row of the list. */
    public record ListedRow(ConcernRow concern, Standing standing) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = ownConcerns.list(ConcernListing.OWN.wanted(uri));
        return Templates.list(
                page.map(listed -> new ListedRow(
                                ConcernRow.of(listed.concern(), listed.provider()),
                                Standing.toldToReporter(listed.standing())))
                        .rows(),
                ConcernListing.OWN.links(
                        uri, page, listed -> listed.concern().facts().id().value()));
    }

    @GET
    @Path("{concernId}")
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("concernId") String concernId) {
        return view.page(ownConcerns.detail(ConcernIds.parse(concernId)), Form.blank());
    }
}
