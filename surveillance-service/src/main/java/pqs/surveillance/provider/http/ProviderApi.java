package pqs.surveillance.provider.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pqs.surveillance.provider.app.ReadProviders;
import pqs.surveillance.provider.app.Register.Outcome;
import pqs.surveillance.provider.app.RegisterProvider;

/** The register for systems. */
@Path("/api/providers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Providers")
public class ProviderApi {

    private final RegisterProvider registerProvider;
    private final ReadProviders readProviders;

    ProviderApi(RegisterProvider registerProvider, ReadProviders readProviders) {
        this.registerProvider = registerProvider;
        this.readProviders = readProviders;
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("providers.manage")
    @Operation(
            summary = "Register a provider or replace its state",
            description = "Takes the full state. Sending the same state again changes nothing and tells nobody.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an invented provider", value = """
                                                    {"name": "Larkmoor Ultrasound (invented)", "town": "Larkmoor",
                                                     "invented": true,
                                                     "sites": [{"siteCode": "DEMO-AQP1-S1",
                                                                "name": "Larkmoor Health Centre (invented)"}],
                                                     "commissionerCodes": ["DEMO-ICB1"]}""")))
    @APIResponse(responseCode = "200", description = "The provider's state as it is now")
    @APIResponse(responseCode = "201", description = "The provider is new on the register")
    @APIResponse(responseCode = "400", description = "Nothing was changed; errors names each field to mend")
    public Response put(@PathParam("code") String code, ProviderBody body) {
        var wanted = body.toProvider(code);
        var outcome = registerProvider.handle(wanted);
        return Response.status(outcome == Outcome.ADDED ? Response.Status.CREATED : Response.Status.OK)
                .entity(ProviderAnswer.of(wanted))
                .build();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("providers.read")
    @Operation(summary = "Read a provider")
    @APIResponse(responseCode = "404", description = "There is no provider with this code on the register")
    public ProviderAnswer get(@PathParam("code") String code) {
        return ProviderAnswer.of(readProviders.find(code));
    }

    @GET
    @RolesAllowed("providers.search")
    @Operation(summary = "Search the register by code or name", description = "25 to a page, by name.")
    public ProviderList search(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("page") @DefaultValue("1") int page) {
        var found = readProviders.search(q, page);
        return new ProviderList(
                found.providers().stream().map(ProviderAnswer::of).toList(),
                found.total(),
                found.page(),
                found.pages());
    }

    /** One page of a search. */
    public record ProviderList(List<ProviderAnswer> providers, long total, int page, int pages) {}
}
