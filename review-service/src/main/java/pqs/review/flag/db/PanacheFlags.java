package pqs.review.flag.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import pqs.review.flag.Flag;
import pqs.review.flag.FlagId;
import pqs.review.flag.Flags;
import pqs.review.flag.Handling;

/** Flags in PostgreSQL, under the row-level security of {@code V1__flags_and_reviews.sql}. */
@ApplicationScoped
public class PanacheFlags implements Flags {

    private final Rows rows;

    PanacheFlags(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void learn(Flag flag) {
        if (rows.findByIdOptional(flag.id().value()).isEmpty()) {
            rows.persistAndFlush(FlagEntity.of(flag));
        }
    }

    @Override
    public Optional<Flag> find(FlagId id) {
        return rows.findByIdOptional(id.value()).map(FlagEntity::toFlag);
    }

    @Override
    public Optional<Flag> findForTakingUp(FlagId id) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(FlagEntity::toFlag);
    }

    @Override
    public void takenUp(FlagId id, Handling.UnderReview by) {
        rows.findByIdOptional(id.value()).orElseThrow().takenUp(by);
    }

    /** Package-private, so that no entity leaves this package. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FlagEntity, UUID> {}
}
