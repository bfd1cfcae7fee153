package pqs.intake.concern;

import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.SiteCode;

/** What holds for a provider chosen from the register, whoever chooses. */
final class RegisterRules {

    static final String INVENTED_ONLY = "This is a demonstration, and what it invents is never said about a real"
            + " organisation. Choose one of the invented providers.";

    private RegisterRules() {}

    static Optional<ProviderPlace> place(Provider provider, Optional<String> site, Faults faults) {
        if (site.isEmpty()) {
            return Optional.of(new ProviderPlace.Anywhere(provider.code()));
        }
        var known = SiteCode.parse(site.get()).flatMap(provider::site);
        return known.isEmpty()
                ? faults.add(
                        "siteCode",
                        "not-a-site-of-provider",
                        "The provider has no such site. Choose one of its sites, or leave the site out.")
                : Optional.of(
                        new ProviderPlace.AtSite(provider.code(), known.get().code()));
    }
}
