package pqs.intake.concern.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.OpeningPurpose;
import pqs.intake.concern.Page;
import pqs.intake.concern.app.OwnConcerns;
import pqs.platform.audit.TrailLine;
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

        /** @param olderPage address where the list goes on; empty at its end */
        static native TemplateInstance list(List<ConcernRow> concerns, String olderPage);

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
    public TemplateInstance list(@QueryParam("olderThan") @Nullable String olderThan) {
        var concerns = ownConcerns.list(Page.parse(Optional.ofNullable(olderThan))).stream()
                .map(listed -> ConcernRow.of(listed.concern(), listed.provider()))
                .toList();
        return Templates.list(
                concerns,
                concerns.size() < Page.ROWS_MAX
                        ? ""
                        : "/intake/concerns?olderThan=" + concerns.getLast().id());
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
