package pqs.notifications.directory.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    public record OrganisationList(List<OrganisationView> organisations) {}

    private final SaveOrganisation saveOrganisation;
    private final FindOrganisations findOrganisations;
    private final RecordSuccession recordSuccession;

    public OrganisationsApi(
            SaveOrganisation saveOrganisation, FindOrganisations findOrganisations, RecordSuccession recordSuccession) {
        this.saveOrganisation = saveOrganisation;
        this.findOrganisations = findOrganisations;
        this.recordSuccession = recordSuccession;
    }

    @GET
    @Operation(summary = "Every organisation of the directory, by name")
    public OrganisationList list() {
        return new OrganisationList(
                findOrganisations.all().stream().map(OrganisationView::of).toList());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One organisation")
    @APIResponse(responseCode = "404", description = "The directory does not know it")
    public OrganisationView one(@PathParam("code") String code) {
        return OrganisationView.of(findOrganisations.dossier(code(code)).organisation());
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter an organisation, or describe one anew",
            description = "Saying it again changes nothing. The kind is one of commissioner, practice, provider,"
                    + " operations and other.")
    @APIResponse(responseCode = "400", description = "Something to mend; each field is named")
    @APIResponse(responseCode = "409", description = "It has given way to another one")
    public OrganisationView put(@PathParam("code") String code, @Nullable OrganisationRequest request) {
        var body = Objects.requireNonNullElseGet(request, () -> new OrganisationRequest(null, null));
        return OrganisationView.of(saveOrganisation.handle(new OrganisationForm(
                        code, Objects.requireNonNullElse(body.name(), ""), Objects.requireNonNullElse(body.kind(), ""))
                .parse()));
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
            description = "The organisation stands by itself again. People who moved along stay where they are.")
    public OrganisationView withdraw(@PathParam("code") String code) {
        return OrganisationView.of(recordSuccession.withdraw(code(code)));
    }

    static OrganisationCode code(String typed) {
        return OrganisationCode.parse(typed)
                .orElseThrow(() -> Refused.notFound("No organisation of that code is in the directory."));
    }
}
