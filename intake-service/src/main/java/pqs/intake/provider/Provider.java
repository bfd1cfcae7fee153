package pqs.intake.provider;

import java.util.List;
import java.util.Optional;

/**
 * A provider on the register.
 *
 * @param town empty where the register has none
 * @param invented true for an organisation of the demonstration
 * @param sites ordered by code
 * @param commissioners codes of those that use it, in order
 */
public record Provider(
        ProviderCode code, String name, String town, boolean invented, List<Site> sites, List<String> commissioners) {

    public Provider {
        sites = List.copyOf(sites);
        commissioners = List.copyOf(commissioners);
    }

    /** One that no commissioner uses. */
    public Provider(ProviderCode code, String name, String town, boolean invented, List<Site> sites) {
        this(code, name, town, invented, sites, List.of());
    }

    public Optional<Site> site(SiteCode code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst();
    }

    /** Name and town as one would say it to somebody who must choose. */
    public String nameAndTown() {
        return town.isEmpty() ? name : name + ", " + town;
    }
}
