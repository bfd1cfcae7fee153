package pqs.surveillance.provider.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.provider.Provider;

/** A provider as the API gives it. */
public record ProviderAnswer(
        String providerCode,
        String name,
        @Nullable String town,
        boolean invented,
        List<SiteBody> sites,
        List<String> commissionerCodes) {

    static ProviderAnswer of(Provider provider) {
        return new ProviderAnswer(
                provider.code().value(),
                provider.name(),
                provider.town().isEmpty() ? null : provider.town(),
                provider.invented(),
                provider.sites().stream()
                        .map(site -> new SiteBody(site.code(), site.name()))
                        .toList(),
                provider.commissionerCodes());
    }
}
