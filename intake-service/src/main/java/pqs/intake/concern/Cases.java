package pqs.intake.concern;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.platform.id.ReferenceNumber;

/** Cases as they are kept. Whoever asks sees those of its own practice, those it triages and those of providers it uses. */
public interface Cases {

    /** A ring cannot come about; if one did, following it ends. */
    int CHAIN_MAX = 50;

    /** Adds the case of a concern that is new. */
    void add(ConcernCase.Received received, Optional<Instant> dueAt);

    Optional<ConcernCase> find(ConcernId id);

    Optional<ConcernCase> find(ReferenceNumber reference);

    /** By concern; those that are not there, or not in scope, are left out. */
    Map<ConcernId, ConcernCase> find(Collection<ConcernId> ids);

    /** All that were merged into this one, and into those, the first reported first. */
    List<ConcernCase.Merged> joinedTo(ConcernId id);

    /**
     * The one that goes on for this one, at the end of the chain.
     *
     * @throws IllegalStateException if the chain is longer than any can be: only what stands for itself is merged into what does
     */
    default ConcernCase goesOnFor(ConcernCase.Merged merged) {
        ConcernCase at = merged;
        for (int step = 0; step < CHAIN_MAX; step++) {
            if (!(at instanceof ConcernCase.Merged further)) {
                return at;
            }
            at = find(further.into()).orElseThrow();
        }
        throw new IllegalStateException(
                "concerns merged in a ring: " + merged.facts().id());
    }

    /** Holds it until the transaction ends. */
    Optional<ConcernCase> lock(ConcernId id);

    /**
     * Writes down a case that was locked before, with the next version.
     *
     * @param dueAt when the next thing about it is due; empty if nothing is
     */
    void save(ConcernCase changed, Optional<Instant> dueAt);

    /** As {@link #save(ConcernCase, Optional)}; what is due stays so. */
    void save(ConcernCase changed);

    /** By when it is to be taken up, or its provider has to answer. */
    Optional<Instant> dueAt(ConcernId id);

    /** When the next thing about it is due, to judge its harm included. */
    Optional<Instant> nextDue(ConcernId id);

    /** By when its harm is to be judged; empty if it is not. */
    void setJudgeBy(ConcernId id, Optional<Instant> judgeBy);

    void setDue(ConcernId id, Instant dueAt);

    /** Nothing about it is due any more. */
    void clearDue(ConcernId id);

    /** Those nobody has taken up and for which nothing is due. */
    List<ConcernCase.Received> receivedWithoutDue();

    /** Those that were taken up, were not judged, and for which nothing says by when they are to be. */
    List<ConcernCase> unjudgedWithoutDue();
}
