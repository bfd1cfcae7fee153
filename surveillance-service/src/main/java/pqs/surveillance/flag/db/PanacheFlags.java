package pqs.surveillance.flag.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.quarkus.panache.common.Sort.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFilter;
import pqs.surveillance.flag.FlagFilter.Standing;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.OpenedReview;
import pqs.surveillance.flag.RuleVersion;
import pqs.surveillance.flag.WorkPlace;
import pqs.surveillance.provider.ProviderCode;

/** Flags in PostgreSQL, under row-level security. */
@ApplicationScoped
class PanacheFlags implements Flags, PanacheRepositoryBase<FlagEntity, UUID> {

    private static final Sort NEWEST = Sort.by("raisedAt", Direction.Descending).and("id", Direction.Descending);

    private static final String CHOSEN =
            "(:state = '' or state = :state) and (:provider = '' or providerCode = :provider)";

    private static final Keyset READ_ON = Keyset.descending("raisedAt", "id");

    private final ReviewRows reviews;

    PanacheFlags(ReviewRows reviews) {
        this.reviews = reviews;
    }

    @Override
    public void add(Flag.Raised flag) {
        persistAndFlush(FlagEntity.of(flag.facts()));
    }

    @Override
    public void acknowledge(Flag.Acknowledged flag) {
        findById(flag.facts().id().value()).acknowledge(flag);
        flush();
    }

    @Override
    public void markOverdue(Flag.Overdue flag) {
        findById(flag.facts().id().value()).overdueAt = flag.since();
        flush();
    }

    @Override
    public Optional<Flag> find(FlagId id) {
        return findByIdOptional(id.value()).map(FlagEntity::toFlag);
    }

    @Override
    public Optional<Flag> find(ReferenceNumber reference) {
        return find("reference", reference.value()).firstResultOptional().map(FlagEntity::toFlag);
    }

    @Override
    public Optional<Flag> lock(FlagId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(FlagEntity::toFlag);
    }

    @Override
    public List<Flag> allOpen() {
        return find("state", NEWEST, FlagEntity.RAISED).stream()
                .map(FlagEntity::toFlag)
                .toList();
    }

    @Override
    public long open() {
        return count("state", FlagEntity.RAISED);
    }

    @Override
    public boolean hasOpen(ProviderCode provider, RuleVersion rule) {
        return count("providerCode = ?1 and ruleId = ?2 and state = ?3", provider.value(), rule.id(), FlagEntity.RAISED)
                > 0;
    }

    @Override
    public Counted counted(ProviderCode provider, RuleVersion rule) {
        return find(
                        "providerCode = ?1 and ruleId = ?2 and state = ?3",
                        Sort.by("acknowledgedUpTo", Direction.Descending).and("raisedAt", Direction.Descending),
                        provider.value(),
                        rule.id(),
                        FlagEntity.ACKNOWLEDGED)
                .firstResultOptional()
                .map(last -> new Counted(last.reference, Objects.requireNonNull(last.acknowledgedUpTo)))
                .orElse(Counted.NOTHING_YET);
    }

    @Override
    public List<Flag> of(ProviderCode provider) {
        return find("providerCode", NEWEST, provider.value()).stream()
                .map(FlagEntity::toFlag)
                .toList();
    }

    @Override
    public FlagPage newestFirst(PageRequest<ByTime> page) {
        var query = getEntityManager()
                .createQuery(
                        "from FlagEntity where " + READ_ON.condition(page) + " order by " + READ_ON.order(page),
                        FlagEntity.class);
        page.place().beside().ifPresent(row -> beside(query, row));
        return new FlagPage(fetched(query, page), count());
    }

    @Override
    public FlagPage worklist(FlagFilter filter, PageRequest<WorkPlace> page) {
        var chosen = Parameters.with("state", state(filter.standing()))
                .and("provider", filter.provider().map(ProviderCode::value).orElse(""))
                .map();
        var query = getEntityManager()
                .createQuery(
                        "from FlagEntity where " + CHOSEN + " and " + Worklist.condition(page) + " order by "
                                + Worklist.order(page),
                        FlagEntity.class);
        chosen.forEach(query::setParameter);
        page.place().beside().map(WorkPlace::raised).ifPresent(row -> beside(query, row));
        return new FlagPage(fetched(query, page), count(CHOSEN, chosen));
    }

    private static void beside(TypedQuery<FlagEntity> query, ByTime row) {
        query.setParameter("page0", row.at()).setParameter("page1", row.id());
    }

    private static Slice<Flag> fetched(TypedQuery<FlagEntity> query, PageRequest<?> page) {
        return Slice.of(
                page,
                query.setMaxResults(page.rowsToFetch())
                        .getResultStream()
                        .map(FlagEntity::toFlag)
                        .toList());
    }

    private static String state(Standing standing) {
        return switch (standing) {
            case ANY -> "";
            case OPEN -> FlagEntity.RAISED;
            case ACKNOWLEDGED -> FlagEntity.ACKNOWLEDGED;
        };
    }

    @Override
    public List<FlaggedProvider> flaggedProviders() {
        return getEntityManager()
                .createQuery(
                        "select providerCode, max(providerName) from FlagEntity group by providerCode order by 2, 1",
                        Object[].class)
                .getResultStream()
                .map(row -> new FlaggedProvider(new ProviderCode((String) row[0]), (String) row[1]))
                .toList();
    }

    @Override
    public void noteReview(OpenedReview review) {
        reviews.note(review);
    }

    @Override
    public List<OpenedReview> reviewsOf(FlagId flag) {
        return reviews.of(flag);
    }
}
