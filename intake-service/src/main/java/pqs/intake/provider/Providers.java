package pqs.intake.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.search.SearchWords;

/** The register as intake holds it. */
public interface Providers {

    Optional<Provider> find(ProviderCode code);

    /** Providers whose code, name and town together hold every word, by name. */
    List<Provider> search(SearchWords words, int rowsMax);

    /**
     * Takes the full state of a provider, sites and all, unless a newer one is held.
     *
     * @return false if a newer state stands
     */
    boolean keep(Provider provider, Instant changedAt);
}
