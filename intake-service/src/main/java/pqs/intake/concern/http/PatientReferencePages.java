package pqs.intake.concern.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.app.OpenPatientReference;
import pqs.intake.concern.app.OwnConcerns;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.web.Form;

/** The patient reference, to those who say why. An answer to a post: it has no address, and nothing keeps a copy. */
@Path("/concerns/{concernId}/patient-reference")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.open-patient-reference")
@RunOnVirtualThread
public class PatientReferencePages {

    static final String NO_STORE = "no-store";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param inGroups the number itself, as people read it */
        static native TemplateInstance opened(ConcernRow concern, String inGroups);
    }

    private final OpenPatientReference openPatientReference;
    private final OwnConcerns ownConcerns;
    private final ReporterView view;

    PatientReferencePages(OpenPatientReference openPatientReference, OwnConcerns ownConcerns, ReporterView view) {
        this.openPatientReference = openPatientReference;
        this.ownConcerns = ownConcerns;
        this.view = view;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(fields);
        try {
            var number = openPatientReference.handle(id, form.value("purpose"));
            var receipt = ownConcerns.receipt(id);
            var concern = ConcernRow.of(receipt.concern(), receipt.provider());
            return Response.ok(Templates.opened(concern, number.revealedInGroups()))
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(view.page(ownConcerns.detail(id), form.refused(refused)))
                    .build();
        }
    }
}
