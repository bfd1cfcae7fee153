package pqs.notifications.directory.http;

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
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.directory.app.FindOrganisations;
import pqs.notifications.directory.app.SaveOrganisation;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.version.SeenVersion;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Entering an organisation, and describing one anew. */
@Path("organisations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class OrganisationFormPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(
                Form form, List<Choice> kinds, OrganisationFields.OnRecord onRecord, boolean isNew);
    }

    private final SaveOrganisation saveOrganisation;
    private final FindOrganisations findOrganisations;

    public OrganisationFormPages(SaveOrganisation saveOrganisation, FindOrganisations findOrganisations) {
        this.saveOrganisation = saveOrganisation;
        this.findOrganisations = findOrganisations;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return form(OrganisationFields.blank(), OrganisationFields.OnRecord.NOTHING, true);
    }

    @GET
    @Path("{code}/edit")
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("code") String code) {
        var organisation = findOrganisations.byCode(OrganisationsApi.code(code));
        return form(OrganisationFields.of(organisation), OrganisationFields.OnRecord.NOTHING, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> submitted) {
        var form = Form.of(submitted);
        try {
            var saved = saveOrganisation.handle(
                    OrganisationFields.read(form), SeenVersions.ofForm(form.value(OrganisationFields.VERSION)));
            return SeeOther.page(OrganisationPages.address(saved.code()));
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(again(form, refused))
                    .build();
        }
    }

    /** Where somebody else's change came first, from the version that stands now: from the old one Save could only fail again. */
    private TemplateInstance again(Form form, Refused refused) {
        var mistaken = form.refused(refused);
        var isNew = OrganisationFields.isForNew(form);
        if (refused.kind() != Refused.Kind.STALE) {
            return form(mistaken, OrganisationFields.OnRecord.NOTHING, isNew);
        }
        var code = OrganisationFields.read(form).code();
        if (refused.currentVersion().equals(OptionalLong.of(SeenVersion.NONE))) {
            return form(OrganisationFields.asNew(mistaken), OrganisationFields.OnRecord.NOTHING, true);
        }
        if (isNew) {
            return form(
                    OrganisationFields.asNew(mistaken),
                    OrganisationFields.OnRecord.alreadyAt(OrganisationPages.address(code) + "/edit"),
                    true);
        }
        var stands = findOrganisations.byCode(code);
        return form(
                mistaken.with(OrganisationFields.VERSION, String.valueOf(stands.version())),
                OrganisationFields.OnRecord.crossed(form, stands),
                false);
    }

    private static TemplateInstance form(Form form, OrganisationFields.OnRecord onRecord, boolean isNew) {
        return Templates.edit(form, OrganisationFields.KINDS, onRecord, isNew);
    }
}
