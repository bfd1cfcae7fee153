package pqs.intake.inbound;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;
import pqs.platform.event.UnreadableEvent;

/** Reads the wire record as a provider; what the contract requires and is not there parks the key. */
final class ProviderChanges {

    record ProviderChange(Provider provider, Instant changedAt) {}

    private ProviderChanges() {}

    static ProviderChange read(ProviderChangedV1 wire) {
        var code = ProviderCode.parse(required("providerCode", wire.providerCode()))
                .orElseThrow(() -> new UnreadableEvent("providerCode is not a provider code"));
        var sites = wire.sites() == null ? List.<ProviderChangedV1.SiteV1>of() : wire.sites();
        var provider = new Provider(
                code,
                required("name", wire.name()),
                wire.town() == null ? "" : wire.town(),
                wire.invented(),
                sites.stream()
                        .map(ProviderChanges::site)
                        .sorted(Comparator.comparing(site -> site.code().value()))
                        .toList(),
                wire.commissionerCodes() == null ? List.of() : wire.commissionerCodes());
        return new ProviderChange(provider, required("changedAt", wire.changedAt()));
    }

    private static Site site(ProviderChangedV1.SiteV1 wire) {
        var code = SiteCode.parse(required("siteCode", wire.siteCode()))
                .orElseThrow(() -> new UnreadableEvent("siteCode is not a site code"));
        return new Site(code, required("name of a site", wire.name()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent(field + " is missing from provider-changed");
        }
        return value;
    }
}
