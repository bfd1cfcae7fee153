package pqs.surveillance.provider.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.provider.ProviderChanged;

/** Wire form of {@code provider-changed}, version 1: the full current state. */
record ProviderChangedV1(
        String providerCode,
        String name,
        @Nullable String town,
        boolean invented,
        List<SiteV1> sites,
        List<String> commissionerCodes,
        Instant changedAt) {

    static final String TYPE = "provider-changed";
    static final int VERSION = 1;

    record SiteV1(String siteCode, String name) {}

    static ProviderChangedV1 of(ProviderChanged changed) {
        var provider = changed.provider();
        return new ProviderChangedV1(
                provider.code().value(),
                provider.name(),
                provider.town().isEmpty() ? null : provider.town(),
                provider.invented(),
                provider.sites().stream()
                        .map(site -> new SiteV1(site.code(), site.name()))
                        .toList(),
                provider.commissionerCodes(),
                changed.changedAt());
    }
}
