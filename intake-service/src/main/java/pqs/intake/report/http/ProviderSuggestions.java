package pqs.intake.report.http;

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
import org.jspecify.annotations.Nullable;
import pqs.intake.provider.Provider;
import pqs.intake.provider.app.ProviderRegister;
import pqs.intake.search.SearchWords;

/** Providers that fit what has been typed so far, for the script of the report's form. Too little fits nothing. */
@Path("/concerns/providers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("concerns.report")
@RunOnVirtualThread
public class ProviderSuggestions {

    private static final int ROWS_MAX = 8;

    /** One to choose. */
    public record Suggestion(String value, String label, List<Option> sites) {}

    /** One of its sites. */
    public record Option(String value, String label) {}

    private final ProviderRegister register;

    ProviderSuggestions(ProviderRegister register) {
        this.register = register;
    }

    @GET
    @Operation(hidden = true)
    public List<Suggestion> suggest(@QueryParam("q") @Nullable String q) {
        return SearchWords.parse(Objects.requireNonNullElse(q, "")).map(register::search).orElse(List.of()).stream()
                .limit(ROWS_MAX)
                .map(ProviderSuggestions::suggestion)
                .toList();
    }

    private static Suggestion suggestion(Provider provider) {
        return new Suggestion(
                provider.code().value(),
                provider.nameAndTown(),
                provider.sites().stream()
                        .map(site -> new Option(site.code().value(), site.name()))
                        .toList());
    }
}
