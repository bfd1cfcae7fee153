package pqs.surveillance.provider.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import pqs.platform.http.SeenVersions;
import pqs.platform.http.Versions;
import pqs.platform.http.idempotency.Idempotency;
import pqs.platform.http.paging.Paged;
import pqs.platform.version.SeenVersion;
import pqs.surveillance.provider.Provider;
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
    private final Idempotency idempotency;
    private final Versions versions;

    ProviderApi(
            RegisterProvider registerProvider,
            ReadProviders readProviders,
            Idempotency idempotency,
            Versions versions) {
        this.idempotency = idempotency;
        this.versions = versions;
        this.registerProvider = registerProvider;
        this.readProviders = readProviders;
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("providers.manage")
    @Operation(
            summary = "Register a provider or replace its state",
            description =
                    "Takes the full state. To change a provider send the ETag you have read as If-Match; to add one"
                            + " send If-None-Match: *. Sending the state that stands changes nothing and tells nobody.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an invented provider", value = """
                                                    {"name": "Larkmoor Ultrasound (invented)", "town": "Larkmoor",
                                                     "invented": true,
                                                     "sites": [{"siteCode": "DEMO-AQP1-S1",
                                                                "name": "Larkmoor Health Centre (invented)"}],
                                                     "commissionerCodes": ["DEMO-ICB1"]}""")))
    @APIResponse(responseCode = "200", description = "The provider's state as it is now")
    @APIResponse(responseCode = "201", description = "The provider is new on the register")
    @APIResponse(responseCode = "400", description = "Nothing was changed; errors names each field to mend")
    @APIResponse(responseCode = "409", description = "The Idempotency-Key was used for another state")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since; ETag is the version that stands")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was sent")
    public Response put(
            @PathParam("code") String code,
            ProviderBody body,
            @Parameter(description = "ETag of the state that you have read", example = "\"7\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Parameter(description = "* to add a provider that is not on the register", example = "*")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String ifNoneMatch,
            @Parameter(description = "8 to 100 visible characters; sent again with the same body, it means the same")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        var wanted = body.toProvider(code);
        var seen = SeenVersions.required(ifMatch, ifNoneMatch);
        return idempotency.once(key, new Sent(ifMatch, ifNoneMatch, body), () -> registered(wanted, seen));
    }

    /** What a key stands for: the same state, made from another version, is another request. */
    private record Sent(@Nullable String ifMatch, @Nullable String ifNoneMatch, ProviderBody body) {}

    private Response registered(Provider wanted, SeenVersion seen) {
        var outcome = registerProvider.handle(wanted, seen);
        var stands = readProviders.findVersioned(wanted.code().value());
        return Response.status(outcome == Outcome.ADDED ? Response.Status.CREATED : Response.Status.OK)
                .entity(ProviderAnswer.of(stands.provider()))
                .tag(Versions.tag(stands.version()))
                .build();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("providers.read")
    @Operation(summary = "Read a provider", description = "The ETag is its version, for If-Match and If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The provider",
            content = @Content(schema = @Schema(implementation = ProviderAnswer.class)))
    @APIResponse(responseCode = "304", description = "It is still at the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "There is no provider with this code on the register")
    public Response get(@PathParam("code") String code, @Context Request request) {
        var found = readProviders.findVersioned(code);
        return versions.answer(request, ProviderAnswer.of(found.provider()), found.version());
    }

    @GET
    @RolesAllowed("providers.search")
    @Operation(
            summary = "Search the register by code or name",
            description = "By name, 25 to a page; read on by next and previous.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "From next or previous of an answer")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "Rows of a page, 1 to 100", example = "25")
    public ProviderList search(@QueryParam("q") @DefaultValue("") String q, @Context UriInfo uri) {
        var found = readProviders.search(q, ProviderListing.LISTING.wanted(uri));
        var links = ProviderListing.links(uri, found.providers());
        return new ProviderList(
                found.providers().rows().stream().map(ProviderAnswer::of).toList(),
                found.total(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }

    /** One page of a search. */
    public record ProviderList(
            List<ProviderAnswer> providers,
            long total,
            @Nullable String previous,
            @Nullable String next) implements Paged {}
}
