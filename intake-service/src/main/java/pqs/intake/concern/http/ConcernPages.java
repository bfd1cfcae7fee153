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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.OpeningPurpose;
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

        static native TemplateInstance list(List<ConcernRow> concerns, PageLinks links);

        /** @param form asks to see the patient reference, with one of the purposes */
        static native TemplateInstance detail(
                ConcernRow concern,
                String whatHappened,
                boolean patientHeld,
                List<Choice> purposes,
                Form form,
                List<TrailLine> trail);
    }

    private static final List<Choice> PURPOSES = Stream.of(OpeningPurpose.values())
            .map(purpose -> new Choice(purpose.code(), purpose.label()))
            .toList();

    private final OwnConcerns ownConcerns;

    ConcernPages(OwnConcerns ownConcerns) {
        this.ownConcerns = ownConcerns;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = ownConcerns.list(ConcernListing.OWN.wanted(uri));
        return Templates.list(
                page.map(listed -> ConcernRow.of(listed.concern(), listed.provider()))
                        .rows(),
                ConcernListing.OWN.links(
                        uri, page, listed -> listed.concern().facts().id().value()));
    }

    @GET
    @Path("{concernId}")
    @Operation(hidden = true)
    public TemplateInstance detail(@PathParam("concernId") String concernId) {
        return page(ownConcerns.detail(ConcernIds.parse(concernId)), Form.blank());
    }

    /** A concern's page; the form is the one that asks to see the patient reference. */
    static TemplateInstance page(OwnConcerns.Detail detail, Form form) {
        return Templates.detail(
                ConcernRow.of(detail.report().concern(), detail.provider()),
                detail.report().account().whatHappened(),
                detail.patientHeld(),
                PURPOSES,
                form,
                detail.trail());
    }
}
