package pqs.surveillance.provider;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register. */
public interface Providers {

    Optional<Provider> find(ProviderCode code);

    /**
     * Finds a provider and holds its row until the transaction ends, so that what is recorded and decided about one
     * provider happens one after the other.
     */
    Optional<Provider> lock(ProviderCode code);

    /** Inserts or replaces the provider with its sites and commissioners, at once visible to this transaction's SQL. */
    void save(Provider provider, Instant changedAt);

    /** Those of the codes that are on the register. */
    Set<ProviderCode> known(Collection<ProviderCode> codes);

    /**
     * Providers whose code or name contains the words, by name.
     *
     * @param words any case; empty for all
     * @param page from 1
     */
    ProviderPage search(String words, int page);

    /** One page of a search, with the number of all that match. */
    record ProviderPage(List<Provider> providers, long total, int page) {

        public static final int ROWS = 25;

        public ProviderPage {
            providers = List.copyOf(providers);
        }

        public int pages() {
            return (int) Math.max(1, (total + ROWS - 1) / ROWS);
        }
    }
}
