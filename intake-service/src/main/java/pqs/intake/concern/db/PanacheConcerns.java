package pqs.intake.concern.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import pqs.intake.concern.Concern;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.Concerns;
import pqs.intake.concern.Report;
import pqs.intake.concern.SubmissionKey;
import pqs.intake.practice.PracticeCode;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Concerns under row-level security: what is out of scope is simply not there. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PanacheConcerns implements Concerns, PanacheRepositoryBase<ConcernEntity, UUID> {

    private static final String WITH_TYPED = """
            select concern, typed from ConcernEntity concern
            left join ProviderAsTypedEntity typed on typed.concernId = concern.concernId
            """;

    /** Identifiers are ordered by time. */
    private static final Keyset NEWEST = Keyset.descending("concern.concernId");

    /** A concern and, where its provider was not on the register, what was typed. */
    record Row(ConcernEntity concern, @Nullable ProviderAsTypedEntity typed) {}

    @Override
    public boolean add(Report report, Submitted submitted) {
        return ConcernInsert.run(getEntityManager(), report, submitted) == 1;
    }

    @Override
    public Optional<Taken> submission(String reportedBy, SubmissionKey key) {
        return rows(WITH_TYPED + " where concern.reportedBy = :reportedBy and concern.submissionKey = :key")
                .setParameter("reportedBy", reportedBy)
                .setParameter("key", key.value())
                .getResultStream()
                .map(row -> new Taken(row.concern.submissionDigest, ConcernRows.concern(row.concern, row.typed)))
                .findFirst();
    }

    @Override
    public Optional<Report> find(ConcernId id) {
        return rows(WITH_TYPED + " where concern.concernId = :id")
                .setParameter("id", id.value())
                .getResultStream()
                .map(row -> ConcernRows.report(row.concern, row.typed))
                .findFirst();
    }

    @Override
    public Slice<Concern> ofPractices(Collection<PracticeCode> practices, PageRequest<UUID> page) {
        var query = rows(WITH_TYPED + " where concern.practiceCode in (:practices) and " + NEWEST.condition(page)
                        + " order by " + NEWEST.order(page))
                .setParameterList(
                        "practices", practices.stream().map(PracticeCode::value).toList());
        page.place().beside().ifPresent(row -> query.setParameter("page0", row));
        List<Concern> fetched = query.setMaxResults(page.rowsToFetch())
                .getResultStream()
                .map(row -> ConcernRows.concern(row.concern, row.typed))
                .toList();
        return Slice.of(page, fetched);
    }

    @Override
    public Optional<Concern> find(ReferenceNumber reference) {
        return rows(WITH_TYPED + " where concern.reference = :reference")
                .setParameter("reference", reference.value())
                .getResultStream()
                .map(row -> ConcernRows.concern(row.concern, row.typed))
                .findFirst();
    }

    private SelectionQuery<Row> rows(String hql) {
        return getEntityManager().unwrap(Session.class).createSelectionQuery(hql, Row.class);
    }
}
