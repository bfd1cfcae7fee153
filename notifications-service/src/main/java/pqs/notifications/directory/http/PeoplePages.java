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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import pqs.notifications.directory.Person;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.PhoneNumbers;
import pqs.notifications.directory.app.FindPeople;
import pqs.notifications.directory.app.SavePerson;
import pqs.platform.fault.Fault;
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

    private static final String VERSION = "version";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ListedPersonView> people, PageLinks links);

        static native TemplateInstance person(
                Form form,
                List<PersonFields.Row> rows,
                List<Choice> roles,
                OnRecord onRecord,
                boolean isNew,
                List<Choice> leaving);
    }

    private static final List<Choice> LEAVING =
            List.of(new Choice("yes", "Yes, end all their roles and times on call now"));

    /**
     * What the directory holds beside what the form says.
     *
     * @param crossed whether somebody else has changed the entry since the form was opened
     * @param differences where the form says otherwise than the entry, if they have crossed
     * @param entry address of the entry of somebody who was to be added and is there already; else empty
     */
    record OnRecord(List<PersonView.Past> past, boolean crossed, List<Difference> differences, String entry) {

        static final OnRecord NOTHING = new OnRecord(List.of(), false, List.of(), "");

        static OnRecord of(Person person) {
            return new OnRecord(PersonView.pastOf(person), false, List.of(), "");
        }
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
        return Templates.list(page.map(ListedPersonView::of).rows(), DirectoryListing.people(uri, page));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance newPerson() {
        return page(Form.blank().with(VERSION, String.valueOf(SeenVersion.NONE)), OnRecord.NOTHING);
    }

    @GET
    @Path("{subject}/edit")
    @Operation(hidden = true)
    public TemplateInstance edit(@PathParam("subject") String subject) {
        var person = known(subject);
        return page(PersonFields.of(PersonView.of(person)), OnRecord.of(person));
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
                    .entity(again(form, refused))
                    .build();
        }
    }

    /**
     * The form with all that it showed before. Where somebody else's change came first it is made from the version that
     * stands now, for from the old one Save could only fail again.
     */
    private TemplateInstance again(Form form, Refused refused) {
        var isStale = refused.kind() == Refused.Kind.STALE;
        var mistaken = form.refused(refused);
        if (versionOf(form) instanceof SeenVersion.Nothing) {
            var entry = isStale ? address(form.value("subject")) : "";
            return page(mistaken, new OnRecord(List.of(), false, List.of(), entry));
        }
        var stands = PersonId.parse(form.value("subject")).flatMap(findPeople::byId);
        if (stands.isEmpty()) {
            return page(mistaken.with(VERSION, String.valueOf(SeenVersion.NONE)), OnRecord.NOTHING);
        }
        var person = stands.get();
        return isStale ? crossed(mistaken, person) : page(mistaken, OnRecord.of(person));
    }

    private TemplateInstance crossed(Form form, Person stands) {
        // As if joining: of when a role began nothing is compared.
        var typed = Person.join(PersonFields.read(form).parse(phoneNumbers), Instant.EPOCH);
        var differences = PersonFields.differences(PersonView.of(stands), PersonView.of(typed));
        return page(
                form.with(VERSION, String.valueOf(stands.version())),
                new OnRecord(PersonView.pastOf(stands), true, differences, ""));
    }

    /** Somebody has left: every role ends now, and every time on call. */
    @POST
    @Path("{subject}/leaving")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@PathParam("subject") String subject, MultivaluedMap<String, String> submitted) {
        var person = known(subject);
        try {
            var form = Form.of(submitted);
            if (!form.chosen("leaving", "yes")) {
                throw Refused.invalid(
                        "leaving-not-confirmed",
                        "Nothing was changed.",
                        List.of(new Fault(
                                "leaving",
                                "not-confirmed",
                                "Confirm that all their roles and times on call end now.")));
            }
            savePerson.leave(person.id(), versionOf(form));
            return SeeOther.page(address(person.id().subject()));
        } catch (Refused refused) {
            var stands = known(subject);
            return Response.status(Problems.statusOf(refused))
                    .entity(page(PersonFields.of(PersonView.of(stands)).refused(refused), OnRecord.of(stands)))
                    .build();
        }
    }

    private Person known(String subject) {
        return PersonId.parse(subject)
                .flatMap(findPeople::byId)
                .orElseThrow(() -> Refused.notFound("Nobody of that sign-in id is in the directory."));
    }

    private static String address(String subject) {
        return "/notifications/people/" + subject + "/edit";
    }

    private static SeenVersion versionOf(Form form) {
        return SeenVersions.ofForm(form.value(VERSION));
    }

    private static TemplateInstance page(Form form, OnRecord onRecord) {
        boolean isNew = versionOf(form) instanceof SeenVersion.Nothing;
        return Templates.person(form, PersonFields.rows(form), PersonFields.ROLES, onRecord, isNew, LEAVING);
    }
}
