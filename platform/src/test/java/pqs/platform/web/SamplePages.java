package pqs.platform.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;

/** A page written as the README says, so that the README stays true. */
@Path("/sample")
public class SamplePages {

    private static final List<Choice> COLOURS = List.of(new Choice("red", "Red"), new Choice("blue", "Blue"));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Form form, List<Choice> colours, LocalDate day);
    }

    @GET
    @Path("/new")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed("concerns.report")
    @RunOnVirtualThread
    public TemplateInstance blank() {
        return page(Form.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed("concerns.report")
    @RunOnVirtualThread
    public Response submit(MultivaluedMap<String, String> fields) {
        var form = Form.of(fields);
        try {
            if (form.value("text").isEmpty()) {
                throw Refused.invalid(
                        "invalid-sample", "Not yet", List.of(new Fault("text", "blank", "Say something")));
            }
            return SeeOther.page("/platform/sample/" + form.date("on"));
        } catch (Refused refusal) {
            return Response.status(Problems.statusOf(refusal))
                    .entity(page(form.refused(refusal)))
                    .build();
        }
    }

    private static TemplateInstance page(Form form) {
        return Templates.form(form, COLOURS, LocalDate.of(2018, 9, 19));
    }
}
