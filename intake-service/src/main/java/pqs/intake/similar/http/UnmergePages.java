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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.similar.app.FollowMerged;
import pqs.intake.similar.app.SeparateConcern;
import pqs.platform.http.SeeOther;

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
        static native TemplateInstance unmerge(String reference, String page, String other);
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
        var id = ConcernIds.parse(concernId);
        return Templates.unmerge(
                readCase.find(id).facts().concern().reference().value(),
                "/intake/triage/" + id,
                followMerged
                        .into(id)
                        .map(other -> other.facts().concern().reference().value())
                        .orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response separate(@PathParam("concernId") String concernId) {
        var id = ConcernIds.parse(concernId);
        separateConcern.handle(id);
        return SeeOther.page("/intake/triage/" + id);
    }
}
