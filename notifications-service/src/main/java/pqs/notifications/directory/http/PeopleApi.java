package pqs.notifications.directory.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.PersonForm;
import pqs.notifications.directory.PersonForm.TypedMembership;
import pqs.notifications.directory.PhoneNumbers;
import pqs.notifications.directory.app.FindPeople;
import pqs.notifications.directory.app.SavePerson;

/** The directory for systems that look after it. */
@Path("api/people")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class PeopleApi {

    /** The whole wanted outcome: a membership not named ends. */
    public record PersonRequest(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable List<@Nullable MembershipRequest> memberships) {

        PersonForm formOf(String subject) {
            return new PersonForm(
                    subject,
                    Objects.requireNonNullElse(displayName, ""),
                    Objects.requireNonNullElse(email, ""),
                    Objects.requireNonNullElse(phone, ""),
                    Objects.requireNonNullElse(memberships, List.<MembershipRequest>of()).stream()
                            .map(MembershipRequest::typed)
                            .toList());
        }
    }

    public record MembershipRequest(
            @Nullable String organisationCode, @Nullable String role) {

        static TypedMembership typed(@Nullable MembershipRequest request) {
            return request == null
                    ? new TypedMembership("", "")
                    : new TypedMembership(
                            Objects.requireNonNullElse(request.organisationCode, ""),
                            Objects.requireNonNullElse(request.role, ""));
        }
    }

    public record PersonList(List<PersonView> people) {}

    private final SavePerson savePerson;
    private final FindPeople findPeople;
    private final PhoneNumbers phoneNumbers;

    public PeopleApi(SavePerson savePerson, FindPeople findPeople, PhoneNumbers phoneNumbers) {
        this.savePerson = savePerson;
        this.findPeople = findPeople;
        this.phoneNumbers = phoneNumbers;
    }

    @PUT
    @Path("{subject}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a person, or change one",
            description =
                    "States the whole wanted outcome: memberships not named end now. Saying it again changes nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PersonRequest.class),
                            examples = @ExampleObject(name = "a commissioner", value = """
                                                    {"displayName": "Commissioner (invented)",
                                                     "email": "commissioner@downland.invalid",
                                                     "phone": "01632 960 001",
                                                     "memberships": [{"organisationCode": "DEMO-ICB1", "role": "commissioner"}]}
                                                    """)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    public PersonView put(@PathParam("subject") String subject, @Nullable PersonRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new PersonRequest(null, null, null, null));
        return PersonView.of(savePerson.put(body.formOf(subject).parse(phoneNumbers)));
    }

    @GET
    @Operation(summary = "Everybody in the directory, by name")
    public PersonList list() {
        return new PersonList(findPeople.all().stream().map(PersonView::of).toList());
    }
}
