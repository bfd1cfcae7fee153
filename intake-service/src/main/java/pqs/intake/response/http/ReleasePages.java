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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.app.ReadCase;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.response.app.ReleasePatient;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.web.Form;

/** Giving the patient reference to the provider, and ending that. */
@Path("/triage/{concernId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.release-patient-reference")
@RunOnVirtualThread
public class ReleasePages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance release(Form form, Subject concern);

        static native TemplateInstance end(Form form, Subject concern);
    }

    /**
     * Which concern it is about.
     *
     * @param provider to which it is given; empty where it is not known
     */
    public record Subject(String page, String reference, String provider, boolean sensitive) {}

    private interface Page {
        TemplateInstance of(Form form, Subject concern);
    }

    private final ReleasePatient releasePatient;
    private final ReadCase readCase;
    private final ProviderRegister register;

    ReleasePages(ReleasePatient releasePatient, ReadCase readCase, ProviderRegister register) {
        this.releasePatient = releasePatient;
        this.readCase = readCase;
        this.register = register;
    }

    @GET
    @Path("release-patient")
    @Operation(hidden = true)
    public TemplateInstance release(@PathParam("concernId") String concernId) {
        return Templates.release(Form.blank(), subject(Addresses.concern(concernId)));
    }

    @POST
    @Path("release-patient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        return change(concernId, fields, Templates::release, releasePatient::release);
    }

    @GET
    @Path("end-release")
    @Operation(hidden = true)
    public TemplateInstance end(@PathParam("concernId") String concernId) {
        return Templates.end(Form.blank(), subject(Addresses.concern(concernId)));
    }

    @POST
    @Path("end-release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        return change(concernId, fields, Templates::end, releasePatient::end);
    }

    private Response change(
            String concernId, MultivaluedMap<String, String> fields, Page page, BiConsumer<ConcernId, String> change) {
        var id = Addresses.concern(concernId);
        var form = Form.of(fields);
        try {
            change.accept(id, form.value("reason"));
            return SeeOther.page("/intake/triage/" + id);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            return Response.status(Problems.statusOf(refused))
                    .header(HttpHeaders.CACHE_CONTROL, ResponsePages.NO_STORE)
                    .entity(page.of(form.refused(refused), subject(id)))
                    .build();
        }
    }

    private Subject subject(ConcernId id) {
        var facts = readCase.find(id).facts();
        return new Subject(
                "/intake/triage/" + id,
                facts.concern().reference().value(),
                facts.place()
                        .map(ProviderPlace::provider)
                        .flatMap(register::find)
                        .map(Provider::name)
                        .orElse(""),
                facts.isSensitive());
    }
}
