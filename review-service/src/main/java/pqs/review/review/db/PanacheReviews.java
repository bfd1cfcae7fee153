package pqs.review.review.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Keyset;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.review.review.Review;
import pqs.review.review.ReviewId;
import pqs.review.review.ReviewState;
import pqs.review.review.Reviews;
import pqs.review.review.SubmissionId;

/** Reviews in PostgreSQL, under the row-level security of {@code V1__flags_and_reviews.sql}. */
@ApplicationScoped
public class PanacheReviews implements Reviews {

    private static final String INSERT = """
            insert into review (review_id, reference, flag_id, provider_code, organisation_code, reason,
                                submission_id, state, opened_at, opened_by)
            values (:id, :reference, :flag, :provider, :organisation, :reason, :submission, 'opened', :at, :by)
            on conflict on constraint review_submission_uq do nothing
            """;

    private static final Keyset NEWEST = Keyset.descending("openedAt", "id");

    private final Rows rows;

    PanacheReviews(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean add(Review review) {
        return switch (review.state()) {
            case ReviewState.Opened(var at, var by) ->
                rows.getEntityManager()
                                .createNativeQuery(INSERT)
                                .setParameter("id", review.id().value())
                                .setParameter("reference", review.reference().value())
                                .setParameter("flag", review.flag().value())
                                .setParameter("provider", review.providerCode())
                                .setParameter("organisation", review.organisationCode())
                                .setParameter("reason", review.reason().text())
                                .setParameter("submission", review.submission().value())
                                .setParameter("at", at)
                                .setParameter("by", by)
                                .executeUpdate()
                        == 1;
        };
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return rows.findByIdOptional(id.value()).map(ReviewEntity::toReview);
    }

    @Override
    public Optional<Review> findSubmitted(String by, SubmissionId submission) {
        return rows.find("openedBy = ?1 and submissionId = ?2", by, submission.value())
                .firstResultOptional()
                .map(ReviewEntity::toReview);
    }

    @Override
    public Optional<Review> find(ReferenceNumber reference) {
        return rows.find("reference", reference.value()).firstResultOptional().map(ReviewEntity::toReview);
    }

    @Override
    public Slice<Review> newest(PageRequest<ByTime> page) {
        var query = rows.getEntityManager()
                .createQuery(
                        "from ReviewEntity where " + NEWEST.condition(page) + " order by " + NEWEST.order(page),
                        ReviewEntity.class);
        page.place()
                .beside()
                .ifPresent(row -> query.setParameter("page0", row.at()).setParameter("page1", row.id()));
        var fetched = query.setMaxResults(page.rowsToFetch())
                .getResultStream()
                .map(ReviewEntity::toReview)
                .toList();
        return Slice.of(page, fetched);
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReviewEntity, UUID> {}
}
