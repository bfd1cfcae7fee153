package pqs.intake.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code provider-changed} as far as intake reads it: the full current state of a provider. */
public record ProviderChangedV1(
        @Nullable String providerCode,
        @Nullable String name,
        @Nullable String town,
        boolean invented,
        @Nullable List<SiteV1> sites,
        @Nullable List<String> commissionerCodes,
        @Nullable Instant changedAt) {

    /** A site of the provider. */
    public record SiteV1(
            @Nullable String siteCode, @Nullable String name) {}
}
