package pqs.intake.concern.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.ProvidersAsTyped;
import pqs.intake.provider.SiteCode;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The queue of providers as typed, under row-level security by the practice's commissioner. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheProvidersAsTyped implements ProvidersAsTyped, PanacheRepositoryBase<ProviderAsTypedEntity, UUID> {

    /** The condition is the guard: whoever comes second writes nothing. */
    private static final String LINK = """
            update provider_as_typed
            set provider_code = :provider, site_code = :site, linked_by = :linkedBy, linked_at = :linkedAt
            where concern_id = :id and provider_code is null
            """;

    /** Identifiers are ordered by time. */
    private static final Keyset OLDEST = Keyset.ascending("concernId");

    @Override
    public void add(Concern.Unlinked concern, String commissionerCode) {
        persist(ConcernRows.row(concern, commissionerCode));
    }

    @Override
    public Slice<Concern.Unlinked> waiting(PageRequest<UUID> page) {
        var query = getEntityManager()
                .createQuery(
                        "from ProviderAsTypedEntity where providerCode is null and " + OLDEST.condition(page)
                                + " order by " + OLDEST.order(page),
                        ProviderAsTypedEntity.class);
        page.place().beside().ifPresent(row -> query.setParameter("page0", row));
        var fetched = query.setMaxResults(page.rowsToFetch())
                .getResultStream()
                .map(ConcernRows::unlinked)
                .toList();
        return Slice.of(page, fetched);
    }

    @Override
    public Optional<Concern.Unlinked> waiting(ReferenceNumber reference) {
        return find("reference = ?1 and providerCode is null", reference.value())
                .firstResultOptional()
                .map(ConcernRows::unlinked);
    }

    @Override
    public Backlog backlog() {
        var row = getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "select count(*), min(reportedAt) from ProviderAsTypedEntity where providerCode is null",
                        Object[].class)
                .getSingleResult();
        return new Backlog((Long) row[0], Optional.ofNullable((Instant) row[1]));
    }

    @Override
    public Optional<Concern.Unlinked> waiting(ConcernId id) {
        return find("concernId = ?1 and providerCode is null", id.value())
                .firstResultOptional()
                .map(ConcernRows::unlinked);
    }

    @Override
    public boolean link(Concern.Linked concern, String linkedBy, Instant at) {
        return getEntityManager()
                        .unwrap(Session.class)
                        .createNativeMutationQuery(LINK)
                        .setParameter("provider", concern.place().provider().value())
                        .setParameter(
                                "site",
                                concern.place().site().map(SiteCode::value).orElse(null),
                                String.class)
                        .setParameter("linkedBy", linkedBy)
                        .setParameter("linkedAt", at)
                        .setParameter("id", concern.facts().id().value())
                        .executeUpdate()
                == 1;
    }
}
