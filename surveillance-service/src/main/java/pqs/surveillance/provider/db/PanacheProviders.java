package pqs.surveillance.provider.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Providers;

/** The register in PostgreSQL. */
@ApplicationScoped
class PanacheProviders implements Providers, PanacheRepositoryBase<ProviderEntity, String> {

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
    public void save(Provider provider, Instant changedAt) {
        var entity = findById(provider.code().value());
        if (entity == null) {
            entity = new ProviderEntity();
            entity.code = provider.code().value();
            entity.take(provider, changedAt);
            persist(entity);
        } else {
            entity.take(provider, changedAt);
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
    public ProviderPage search(String words, int page) {
        var pattern = "%" + literal(words.strip().toLowerCase(Locale.ROOT)) + "%";
        var found = find(
                "lower(name) like ?1 escape '!' or lower(code) like ?1 escape '!'", Sort.by("name", "code"), pattern);
        List<Provider> rows = found.page(Page.of(page - 1, ProviderPage.ROWS)).stream()
                .map(ProviderEntity::toProvider)
                .toList();
        return new ProviderPage(rows, found.count(), page);
    }

    private static String literal(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
