package pqs.intake.practitioner.http;

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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.ConcernIds;
import pqs.intake.practitioner.PractitionerChoice;
import pqs.intake.practitioner.app.LinkPractitioner;
import pqs.intake.practitioner.app.ReadPractitioners;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.personal.TypedPersonal;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** Whom a concern is about: by letter, and by name only in answer to a post that says why, which nothing keeps. */
@Path("/triage/{concernId}/practitioner")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("concerns.triage")
@RunOnVirtualThread
public class PractitionerPages {

    private static final String NO_STORE = "no-store";

    /** A name, and whom it belongs to. */
    public record NameRow(String who, String name) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance link(Form form, PractitionerView concern, List<Choice> choices);

        /** @param names as they are; the page is not to be stored */
        static native TemplateInstance names(
                Form form, PractitionerView concern, List<NameRow> names, List<Choice> choices);
    }

    private final LinkPractitioner linkPractitioner;
    private final ReadPractitioners practitioners;

    PractitionerPages(LinkPractitioner linkPractitioner, ReadPractitioners practitioners) {
        this.linkPractitioner = linkPractitioner;
        this.practitioners = practitioners;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("concernId") String concernId) {
        var found = practitioners.of(ConcernIds.parse(concernId));
        return page(Form.blank(), found);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            linkPractitioner.handle(
                    id,
                    SeenVersions.ofForm(form.value("version")),
                    PractitionerChoice.read(form.value("practitioner"), TypedPersonal.of(form.value("name"))));
            return SeeOther.page("/intake/triage/" + id + "?done=practitioner");
        } catch (Refused refused) {
            return refused(refused, form, id);
        }
    }

    @POST
    @Path("names")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response names(@PathParam("concernId") String concernId, MultivaluedMap<String, String> typed) {
        var id = ConcernIds.parse(concernId);
        var form = Form.of(typed);
        try {
            var names = practitioners.open(id, form.value("purpose"));
            var found = practitioners.of(id);
            var rows = new ArrayList<NameRow>();
            names.typed().ifPresent(name -> rows.add(new NameRow("As the reporter typed it", name.revealed())));
            names.known().forEach((one, name) -> rows.add(new NameRow(one.label(), name.revealed())));
            return Response.ok(Templates.names(
                            withVersion(Form.blank(), found), PractitionerView.of(found), rows, choices(found)))
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        } catch (Refused refused) {
            return refused(refused, form, id);
        }
    }

    private Response refused(Refused refused, Form form, ConcernId id) {
        if (refused.kind() == Refused.Kind.NOT_FOUND) {
            throw refused;
        }
        return Response.status(Problems.statusOf(refused))
                .entity(page(form.refused(refused), practitioners.of(id)))
                .build();
    }

    private static TemplateInstance page(Form form, ReadPractitioners.Found found) {
        return Templates.link(withVersion(form, found), PractitionerView.of(found), choices(found));
    }

    private static Form withVersion(Form form, ReadPractitioners.Found found) {
        return form.with("version", String.valueOf(found.facts().version()));
    }

    private static List<Choice> choices(ReadPractitioners.Found found) {
        var choices = new ArrayList<Choice>();
        found.known().forEach(one -> choices.add(new Choice(one.id().toString(), one.label())));
        if (found.typedHeld()) {
            choices.add(new Choice(
                    PractitionerChoice.AS_TYPED,
                    "Whoever the reporter named",
                    "If the same name is known already, it is the same letter; else a new one."));
        }
        choices.add(new Choice(PractitionerChoice.ANOTHER, "Somebody else, whose name I write below"));
        return choices;
    }
}
