package pqs.surveillance.provider.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;

/** The register in PostgreSQL. */
@ApplicationScoped
class PanacheProviders implements Providers, PanacheRepositoryBase<ProviderEntity, String> {

    private static final Keyset BY_NAME = Keyset.ascending("name", "code");
    private static final String MATCHES =
            "(lower(name) like :pattern escape '!' or lower(code) like :pattern escape '!')";

    @Override
    public Optional<Provider> find(ProviderCode code) {
        return findByIdOptional(code.value()).map(ProviderEntity::toProvider);
    }

    /** Holds the code rather than the row, so that two who register the same new provider wait for one another too. */
    @Override
    public Optional<Provider> lock(ProviderCode code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('provider ' || ?1, 0))")
                .setParameter(1, code.value())
                .getSingleResult();
        return find(code);
    }

    @Override
    public long version(ProviderCode code) {
        return findByIdOptional(code.value()).map(entity -> entity.version).orElse(0L);
    }

    @Override
    public void save(Provider provider, Instant changedAt, Optional<String> changedBy) {
        var entity = findById(provider.code().value());
        if (entity == null) {
            entity = new ProviderEntity();
            entity.code = provider.code().value();
            entity.take(provider, changedAt, changedBy.orElse(null));
            persist(entity);
        } else {
            entity.take(provider, changedAt, changedBy.orElse(null));
        }
        flush();
    }

    @Override
    public Set<ProviderCode> known(Collection<ProviderCode> codes) {
        return getEntityManager()
                .createQuery("select p.code from ProviderEntity p where p.code in :codes", String.class)
                .setParameter("codes", codes.stream().map(ProviderCode::value).toList())
                .getResultStream()
                .map(ProviderCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ProviderPage search(String words, PageRequest<ByName> page) {
        var pattern = "%" + literal(words.strip().toLowerCase(Locale.ROOT)) + "%";
        var query = getEntityManager()
                .createQuery(
                        "from ProviderEntity where " + MATCHES + " and " + BY_NAME.condition(page) + " order by "
                                + BY_NAME.order(page),
                        ProviderEntity.class)
                .setParameter("pattern", pattern);
        page.place()
                .beside()
                .ifPresent(row -> query.setParameter("page0", row.name()).setParameter("page1", row.code()));
        var fetched = query.setMaxResults(page.rowsToFetch())
                .getResultStream()
                .map(ProviderEntity::toProvider)
                .toList();
        return new ProviderPage(Slice.of(page, fetched), count(MATCHES, Map.of("pattern", pattern)));
    }

    private static String literal(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
