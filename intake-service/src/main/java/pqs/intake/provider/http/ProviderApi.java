package pqs.intake.provider.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pqs.intake.provider.Provider;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.search.SearchWords;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** The provider register, for systems that let people choose whom a concern is about. */
@Path("/api/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
@RunOnVirtualThread
public class ProviderApi {

    /** A provider to choose. */
    public record ProviderView(
            String providerCode, String name, @Nullable String town, boolean invented, List<SiteView> sites) {}

    /** One of its sites. */
    public record SiteView(String siteCode, String name) {}

    private final ProviderRegister register;

    ProviderApi(ProviderRegister register) {
        this.register = register;
    }

    @GET
    @RolesAllowed("providers.search")
    @Operation(summary = "Search the register by code, name and town; at most 20 answers")
    @APIResponse(responseCode = "400", description = "q has no word of two characters")
    public List<ProviderView> search(@QueryParam("q") @Nullable String q) {
        var words = SearchWords.parse(Objects.requireNonNullElse(q, "")).orElseThrow(ProviderApi::tooShort);
        return register.search(words).stream().map(ProviderApi::view).toList();
    }

    private static Refused tooShort() {
        return Refused.invalid(
                "invalid-search",
                "There is too little to search by.",
                List.of(new Fault("q", "too-short", "Give at least two characters of a code, name or town.")));
    }

    private static ProviderView view(Provider provider) {
        return new ProviderView(
                provider.code().value(),
                provider.name(),
                provider.town().isEmpty() ? null : provider.town(),
                provider.invented(),
                provider.sites().stream()
                        .map(site -> new SiteView(site.code().value(), site.name()))
                        .toList());
    }
}
