package pqs.intake.provider;

import java.util.List;
import java.util.Optional;

/**
 * A provider on the register.
 *
 * @param town empty where the register has none
 * @param invented true for an organisation of the demonstration
 * @param sites ordered by code
 */
public record Provider(ProviderCode code, String name, String town, boolean invented, List<Site> sites) {

    public Provider {
        sites = List.copyOf(sites);
    }

    public Optional<Site> site(SiteCode code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst();
    }

    /** Name and town as one would say it to somebody who must choose. */
    public String nameAndTown() {
        return town.isEmpty() ? name : name + ", " + town;
    }
}
