package pqs.surveillance.provider;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The register. */
public interface Providers {

    Optional<Provider> find(ProviderCode code);

    /**
     * Finds a provider and holds its row until the transaction ends, so that what is recorded and decided about one
     * provider happens one after the other.
     */
    Optional<Provider> lock(ProviderCode code);

    /** Which state of a provider stands, counted from 1; 0 if it is not on the register. */
    long version(ProviderCode code);

    /**
     * Inserts or replaces the provider with its sites and commissioners, at once visible to this transaction's SQL, as its
     * next version.
     *
     * @param changedBy subject of the person who asked for it; empty if nobody did
     */
    void save(Provider provider, Instant changedAt, Optional<String> changedBy);

    /** Those of the codes that are on the register. */
    Set<ProviderCode> known(Collection<ProviderCode> codes);

    /**
     * Providers whose code or name contains the words, by name.
     *
     * @param words any case; empty for all
     */
    ProviderPage search(String words, PageRequest<ByName> page);

    /** One page of a search, with the number of all that match. */
    record ProviderPage(Slice<Provider> providers, long total) {}
}
