package pqs.notifications.directory.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.PersonForm;
import pqs.notifications.directory.PersonForm.TypedMembership;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.PhoneNumbers;
import pqs.notifications.directory.app.FindPeople;
import pqs.notifications.directory.app.SavePerson;
import pqs.platform.fault.Refused;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.paging.Paged;

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

    /** One page of the list. */
    public record PersonList(
            List<ListedPersonView> people,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    private final SavePerson savePerson;
    private final FindPeople findPeople;
    private final PhoneNumbers phoneNumbers;
    private final Versions versions;

    public PeopleApi(SavePerson savePerson, FindPeople findPeople, PhoneNumbers phoneNumbers, Versions versions) {
        this.versions = versions;
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
                    "States the whole wanted outcome: memberships not named end now. Saying it again changes nothing. To change"
                            + " somebody send the ETag you have read as If-Match; to enter somebody new send"
                            + " If-None-Match: *.")
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
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody has changed it since; ETag is the version that stands. Or If-Match was sent for what is not"
                            + " there: send If-None-Match: * to enter it")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was sent")
    public Response put(
            @PathParam("subject") String subject,
            @Parameter(description = "ETag of the entry that you have read", example = "\"7\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Parameter(description = "* to enter what is not in the directory", example = "*")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch,
            @Nullable PersonRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new PersonRequest(null, null, null, null));
        var saved =
                savePerson.save(body.formOf(subject).parse(phoneNumbers), SeenVersions.required(ifMatch, ifNoneMatch));
        return Response.ok(PersonView.of(saved))
                .tag(Versions.tag(saved.version()))
                .build();
    }

    @GET
    @Path("{subject}")
    @Operation(
            summary = "One person",
            description =
                    "The ETag is the version, for If-Match and If-None-Match. The audit trail keeps who has looked.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "304", description = "Still at the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "Nobody of that sign-in id is in the directory")
    public Response one(@PathParam("subject") String subject, @Context Request request) {
        var person = PersonId.parse(subject)
                .flatMap(findPeople::byId)
                .orElseThrow(() -> Refused.notFound("Nobody of that sign-in id is in the directory."));
        return versions.answer(request, PersonView.of(person), person.version());
    }

    @GET
    @Operation(
            summary = "Everybody in the directory, by name",
            description =
                    "50 to a page; read on by next and previous. Says whether an address and a number are on file; what"
                            + " they are is read person by person, and the audit trail keeps who has looked.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public PersonList list(@Context UriInfo uri) {
        var page = findPeople.byName(DirectoryListing.PEOPLE.wanted(uri));
        var links = DirectoryListing.people(uri, page);
        return new PersonList(
                page.map(ListedPersonView::of).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }
}
