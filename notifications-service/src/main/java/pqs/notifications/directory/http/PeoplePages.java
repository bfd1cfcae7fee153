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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.PhoneNumbers;
import pqs.notifications.directory.app.FindPeople;
import pqs.notifications.directory.app.SavePerson;
import pqs.platform.fault.Refused;
import pqs.platform.http.Problems;
import pqs.platform.http.SeeOther;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.version.SeenVersion;
import pqs.platform.web.Choice;
import pqs.platform.web.Form;

/** The directory for those who look after it. */
@Path("people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class PeoplePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<PersonView> people, PageLinks links);

        static native TemplateInstance person(
                Form form, List<PersonFields.Row> rows, List<Choice> roles, List<PersonView.Past> past, boolean isNew);
    }

    private final SavePerson savePerson;
    private final FindPeople findPeople;
    private final PhoneNumbers phoneNumbers;

    public PeoplePages(SavePerson savePerson, FindPeople findPeople, PhoneNumbers phoneNumbers) {
        this.savePerson = savePerson;
        this.findPeople = findPeople;
        this.phoneNumbers = phoneNumbers;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@Context UriInfo uri) {
        var page = findPeople.byName(DirectoryListing.PEOPLE.wanted(uri));
        return Templates.list(page.map(PersonView::of).rows(), DirectoryListing.people(uri, page));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance newPerson() {
        return page(Form.blank().with("version", String.valueOf(SeenVersion.NONE)), List.of());
    }

    @GET
    @Path("{subject}/edit")
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("subject") String subject) {
        var person = known(subject);
        return page(PersonFields.of(PersonView.of(person)), PersonView.pastOf(person));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> submitted) {
        var form = PersonFields.compact(Form.of(submitted));
        try {
            savePerson.save(PersonFields.read(form).parse(phoneNumbers), versionOf(form));
            return SeeOther.page("/notifications/people");
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(page(form.refused(refused), List.of()))
                    .build();
        }
    }

    /** Somebody has left: every role ends now, and every time on call. */
    @POST
    @Path("{subject}/leaving")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@PathParam("subject") String subject, MultivaluedMap<String, String> submitted) {
        var person = known(subject);
        try {
            savePerson.leave(person.id(), versionOf(Form.of(submitted)));
            return SeeOther.page("/notifications/people/" + person.id() + "/edit");
        } catch (Refused refused) {
            return Response.status(Problems.statusOf(refused))
                    .entity(page(
                            PersonFields.of(PersonView.of(known(subject))).refused(refused), PersonView.pastOf(person)))
                    .build();
        }
    }

    private Person known(String subject) {
        return PersonId.parse(subject)
                .flatMap(findPeople::byId)
                .orElseThrow(() -> Refused.notFound("Nobody of that sign-in id is in the directory."));
    }

    private static SeenVersion versionOf(Form form) {
        return SeenVersions.ofForm(form.value("version"));
    }

    private static TemplateInstance page(Form form, List<PersonView.Past> past) {
        boolean isNew = versionOf(form) instanceof SeenVersion.Nothing;
        return Templates.person(form, PersonFields.rows(form), PersonFields.ROLES, past, isNew);
    }
}
