package pqs.intake.practice.http;

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
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Succession;
import pqs.intake.practice.app.WithdrawSuccession;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** Takes back a succession that was wrong. */
@Path("/practices/{practiceCode}/successions/{successor}/withdraw")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("practices.import")
@RunOnVirtualThread
public class SuccessionPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance withdraw(Form form, Succession succession);
    }

    private final WithdrawSuccession withdraw;

    SuccessionPages(WithdrawSuccession withdraw) {
        this.withdraw = withdraw;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(
            @PathParam("practiceCode") String practiceCode, @PathParam("successor") String successor) {
        return Templates.withdraw(Form.blank(), find(practiceCode, successor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(
            @PathParam("practiceCode") String practiceCode,
            @PathParam("successor") String successor,
            MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        try {
            var withdrawn = withdraw.handle(
                    PracticeCode.parse(practiceCode), PracticeCode.parse(successor), form.value("code"));
            return SeeOther.page("/intake/practices/" + withdrawn.predecessor());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .entity(Templates.withdraw(form.refused(refused), find(practiceCode, successor)))
                    .build();
        }
    }

    private Succession find(String practiceCode, String successor) {
        return withdraw.find(PracticeCode.parse(practiceCode), PracticeCode.parse(successor));
    }
}
