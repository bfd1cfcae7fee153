package pqs.intake.concern;

import java.util.List;
import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.platform.fault.Refused;

/** Decides whether a provider as typed may be linked to a provider on the register. */
public final class LinkRules {

    private LinkRules() {}

    /**
     * @param provider what the register has under the code chosen
     * @param site code of the site as chosen, if any
     * @throws Refused naming what to choose instead
     */
    public static Concern.Linked link(
            Concern.Unlinked concern, Optional<Provider> provider, Optional<String> site, boolean demonstration) {
        return concern.link(place(provider, site, demonstration));
    }

    /**
     * The place that was chosen, where it may be.
     *
     * @param provider what the register has under the code chosen
     * @param site code of the site as chosen, if any
     * @throws Refused naming what to choose instead
     */
    public static ProviderPlace place(Optional<Provider> provider, Optional<String> site, boolean demonstration) {
        var faults = new Faults();
        if (provider.isEmpty()) {
            faults.add("providerCode", "unknown-provider", "Choose a provider of the register.");
        } else if (demonstration && !provider.get().invented()) {
            faults.add("providerCode", "not-invented", RegisterRules.INVENTED_ONLY);
        }
        var place = provider.flatMap(known -> RegisterRules.place(known, site, faults));
        if (!faults.none()) {
            throw Refused.invalid("invalid-link", "The provider was not linked: there is a problem.", faults.list());
        }
        return place.orElseThrow();
    }

    public static Refused alreadyLinked() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "already-linked",
                "Somebody has linked this provider in the meantime. Nothing was changed.",
                List.of());
    }
}
