package pqs.notifications.directory.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.notifications.directory.OrganisationCode;
import pqs.notifications.directory.OrganisationForm;
import pqs.notifications.directory.app.FindOrganisations;
import pqs.notifications.directory.app.RecordSuccession;
import pqs.notifications.directory.app.SaveOrganisation;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.paging.Paged;

/** Organisations of the directory, for systems that look after it. */
@Path("api/organisations")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("directory.manage")
@RunOnVirtualThread
public class OrganisationsApi {

    public record OrganisationRequest(
            @Nullable String name, @Nullable String kind) {}

    public record SuccessionRequest(
            @Nullable String by, @Nullable String reason) {}

    /** One page of the list. */
    public record OrganisationList(
            List<OrganisationView> organisations,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    private final SaveOrganisation saveOrganisation;
    private final FindOrganisations findOrganisations;
    private final RecordSuccession recordSuccession;
    private final Versions versions;

    public OrganisationsApi(
            SaveOrganisation saveOrganisation,
            FindOrganisations findOrganisations,
            RecordSuccession recordSuccession,
            Versions versions) {
        this.versions = versions;
        this.saveOrganisation = saveOrganisation;
        this.findOrganisations = findOrganisations;
        this.recordSuccession = recordSuccession;
    }

    @GET
    @Operation(
            summary = "Every organisation of the directory, by name",
            description = "50 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "50")
    public OrganisationList list(@Context UriInfo uri) {
        var page = findOrganisations.byName(DirectoryListing.ORGANISATIONS.wanted(uri));
        var links = DirectoryListing.organisations(uri, page);
        return new OrganisationList(
                page.map(OrganisationView::of).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One organisation", description = "The ETag is its version, for If-Match and If-None-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "304", description = "Still at the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "The directory does not know it")
    public Response one(@PathParam("code") String code, @Context Request request) {
        var organisation = findOrganisations.byCode(code(code));
        return versions.answer(request, OrganisationView.of(organisation), organisation.version());
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter an organisation, or describe one anew",
            description = "Saying it again changes nothing. The kind is one of commissioner, practice, provider,"
                    + " operations and other. To change one send the ETag you have read as If-Match; to enter one send"
                    + " If-None-Match: *.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    @APIResponse(responseCode = "409", description = "It has given way to another one")
    @APIResponse(
            responseCode = "412",
            description =
                    "Somebody has changed it since; ETag is the version that stands. Or If-Match was sent for what is not"
                            + " there: send If-None-Match: * to enter it")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was sent")
    public Response put(
            @PathParam("code") String code,
            @Parameter(description = "ETag of the entry that you have read", example = "\"7\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Parameter(description = "* to enter what is not in the directory", example = "*")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch,
            @Nullable OrganisationRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new OrganisationRequest(null, null));
        var wanted = new OrganisationForm(
                        code, Objects.requireNonNullElse(body.name(), ""), Objects.requireNonNullElse(body.kind(), ""))
                .parse();
        var saved = saveOrganisation.handle(wanted, SeenVersions.required(ifMatch, ifNoneMatch));
        return Response.ok(OrganisationView.of(saved))
                .tag(Versions.tag(saved.version()))
                .build();
    }

    @PUT
    @Path("{code}/succession")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "It gives way to another organisation, from now on",
            description = "Its people work for the successor in the same roles, and whoever acts for the successor sees"
                    + " and does in every service what this one could. Nothing that was written is rewritten.")
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    public OrganisationView succeed(@PathParam("code") String code, @Nullable SuccessionRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new SuccessionRequest(null, null));
        var successor = OrganisationCode.parse(
                        Objects.requireNonNullElse(body.by(), "").strip())
                .orElseThrow(() -> Refused.invalid(
                        "invalid-succession",
                        "The succession could not be recorded.",
                        List.of(new Fault("by", "not-a-code", "Give the code of the organisation that follows."))));
        return OrganisationView.of(
                recordSuccession.handle(code(code), successor, Objects.requireNonNullElse(body.reason(), "")));
    }

    @DELETE
    @Path("{code}/succession")
    @Operation(
            summary = "The succession was recorded by mistake",
            description =
                    "The organisation stands by itself again. People who moved along stay where they are. Send the"
                            + " ETag you have read as If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; ETag is the version that stands")
    public OrganisationView withdraw(
            @PathParam("code") String code,
            @Parameter(description = "ETag of the entry that you have read", example = "\"7\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return OrganisationView.of(recordSuccession.withdraw(code(code), SeenVersions.required(ifMatch, null)));
    }

    static OrganisationCode code(String typed) {
        return OrganisationCode.parse(typed)
                .orElseThrow(() -> Refused.notFound("No organisation of that code is in the directory."));
    }
}
