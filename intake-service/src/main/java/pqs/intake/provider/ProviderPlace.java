package pqs.intake.provider;

import java.util.Optional;

/** A provider on the register, with the site where that is known. */
public sealed interface ProviderPlace {

    ProviderCode provider();

    /** The care was given somewhere by this provider; where is not known. */
    record Anywhere(ProviderCode provider) implements ProviderPlace {}

    record AtSite(ProviderCode provider, SiteCode code) implements ProviderPlace {}

    default Optional<SiteCode> site() {
        return switch (this) {
            case Anywhere _ -> Optional.empty();
            case AtSite place -> Optional.of(place.code());
        };
    }
}
