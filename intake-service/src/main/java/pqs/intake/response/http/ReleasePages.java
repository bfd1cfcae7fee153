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
import java.util.List;
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
import pqs.platform.web.Choice;
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

        /** @param understood the second word that a confidential concern needs */
        static native TemplateInstance release(Form form, Subject concern, List<Choice> understood);

        static native TemplateInstance end(Form form, Subject concern);
    }

    /**
     * Which concern it is about.
     *
     * @param provider to which it is given; empty where it is not known
     */
    public record Subject(String page, String reference, String provider, boolean sensitive, boolean confidential) {}

    private static final String UNDERSTOOD = "yes";
    private static final List<Choice> UNDERSTOOD_CHOICE = List.of(new Choice(
            UNDERSTOOD, "I understand that the provider can then tell which practice reported, and give it"));

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
        return releasing(Form.blank(), subject(Addresses.concern(concernId)));
    }

    @POST
    @Path("release-patient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(@PathParam("concernId") String concernId, MultivaluedMap<String, String> fields) {
        return change(
                concernId,
                fields,
                ReleasePages::releasing,
                (id, form) ->
                        releasePatient.release(id, form.value("reason"), form.chosen("leadsToPractice", UNDERSTOOD)));
    }

    private static TemplateInstance releasing(Form form, Subject concern) {
        return Templates.release(form, concern, UNDERSTOOD_CHOICE);
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
        return change(concernId, fields, Templates::end, (id, form) -> releasePatient.end(id, form.value("reason")));
    }

    private Response change(
            String concernId, MultivaluedMap<String, String> fields, Page page, BiConsumer<ConcernId, Form> change) {
        var id = Addresses.concern(concernId);
        var form = Form.of(fields);
        try {
            change.accept(id, form);
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
                facts.isSensitive(),
                facts.confidential());
    }
}
