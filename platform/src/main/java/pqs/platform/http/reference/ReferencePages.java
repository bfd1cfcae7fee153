package pqs.platform.http.reference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** Search by reference number: any service takes the number and sends to the service that knows it, which sends to the page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class ReferencePages {

    @CheckedTemplate(basePath = "reference")
    static class Templates {
        static native TemplateInstance search(Form form);

        private Templates() {}
    }

    private final ReferenceServices services;
    private final ReferenceOwners owners;

    ReferencePages(ReferenceServices services, ReferenceOwners owners) {
        this.services = services;
        this.owners = owners;
    }

    @GET
    @Path("/search")
    @Operation(hidden = true)
    public Response search(@QueryParam(TypedReference.FIELD) @Nullable String typed) {
        if (typed == null) {
            return Response.ok(Templates.search(Form.blank())).build();
        }
        try {
            var reference = TypedReference.parse(typed);
            var root = services.rootOf(reference).orElseThrow(() -> ReferenceOwners.notVisible(reference));
            return SeeOther.page(root + "/references/" + reference);
        } catch (Refused refusal) {
            return again(typed, refusal);
        }
    }

    @GET
    @Path("/references/{reference}")
    @Operation(hidden = true)
    public Response find(@PathParam("reference") String typed) {
        try {
            return SeeOther.page(owners.pageOf(TypedReference.parse(typed)));
        } catch (Refused refusal) {
            return again(typed, refusal);
        }
    }

    /** The number as it was typed, with what is wrong beside it. */
    private static Response again(String typed, Refused refusal) {
        var shown = refusal.faults().isEmpty()
                ? Refused.invalid(
                        refusal.code(),
                        refusal.title(),
                        List.of(new Fault(
                                TypedReference.FIELD,
                                refusal.code(),
                                refusal.title()
                                        + " Check the number; if it is right, it belongs to somebody else, who can tell"
                                        + " you about it.")))
                : refusal;
        var form = Form.blank().with(TypedReference.FIELD, typed).refused(shown);
        return Response.status(Problems.statusOf(refusal))
                .entity(Templates.search(form))
                .build();
    }
}
