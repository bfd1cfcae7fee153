package pqs.surveillance.provider.db;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Site;

/** Row of {@code provider} with its sites and commissioners. */
@Entity
@Table(name = "provider")
class ProviderEntity {

    private static final int PROVIDERS_AT_ONCE = 50;

    @Id
    String code = "";

    String name = "";

    @Nullable
    String town;

    boolean invented;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    long version;

    @Column(name = "changed_by")
    @Nullable
    String changedBy;

    @ElementCollection
    @CollectionTable(name = "provider_site", joinColumns = @JoinColumn(name = "provider_code"))
    @BatchSize(size = PROVIDERS_AT_ONCE)
    Set<SiteValue> sites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "provider_commissioner", joinColumns = @JoinColumn(name = "provider_code"))
    @Column(name = "commissioner_code")
    @BatchSize(size = PROVIDERS_AT_ONCE)
    Set<String> commissionerCodes = new HashSet<>();

    /** Takes over a state as the next version. */
    void take(Provider provider, Instant at, @Nullable String by) {
        version++;
        changedBy = by;
        name = provider.name();
        town = provider.town().isEmpty() ? null : provider.town();
        invented = provider.invented();
        changedAt = at;
        var wantedSites = provider.sites().stream()
                .map(site -> new SiteValue(site.code(), site.name()))
                .toList();
        replace(sites, wantedSites);
        replace(commissionerCodes, provider.commissionerCodes());
    }

    Provider toProvider() {
        return new Provider(
                new ProviderCode(code),
                name,
                town == null ? "" : town,
                invented,
                sites.stream().map(site -> new Site(site.code(), site.name())).toList(),
                List.copyOf(commissionerCodes));
    }

    /** Leaves rows that stay untouched, so that a change of name writes one row and not all of them. */
    private static <T> void replace(Set<T> present, List<T> wanted) {
        present.retainAll(Set.copyOf(wanted));
        present.addAll(wanted);
    }
}
