package pqs.intake.similar.http;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.concern.http.StaleForms;
import pqs.intake.similar.app.FollowMerged;
import pqs.intake.similar.app.SeparateConcern;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.web.Form;

/** Asks whether a concern is to stand for itself again, and makes it so. */
@Path("/triage/{concernId}/unmerge")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class UnmergePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param other reference of the one it was merged into; empty if it stands for itself */
        static native TemplateInstance unmerge(String reference, String page, String other, Form form);
    }

    private final ReadCase readCase;
    private final FollowMerged followMerged;
    private final SeparateConcern separateConcern;

    UnmergePages(ReadCase readCase, FollowMerged followMerged, SeparateConcern separateConcern) {
        this.readCase = readCase;
        this.followMerged = followMerged;
        this.separateConcern = separateConcern;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@PathParam("concernId") String concernId) {
        return page(ConcernIds.parse(concernId), Form.blank());
    }

    private TemplateInstance page(ConcernId id, Form form) {
        var facts = readCase.find(id).facts();
        return Templates.unmerge(
                facts.concern().reference().value(),
                "/intake/triage/" + id,
                followMerged
                        .into(id)
                        .map(other -> other.facts().concern().reference().value())
                        .orElse(""),
                form.with("version", String.valueOf(facts.version())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response separate(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(fields);
        try {
            separateConcern.handle(id, SeenVersions.ofForm(form.value("version")));
            return SeeOther.page("/intake/triage/" + id);
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case NOT_FOUND, FORBIDDEN -> throw refused;
                case INVALID, CONFLICT, STALE, UNCONDITIONAL ->
                    Response.status(Problems.statusOf(refused))
                            .entity(page(id, StaleForms.refused(form, refused)))
                            .build();
            };
        }
    }
}
