package pqs.review.flag;

import java.util.Optional;

/** The flags known here. A transaction of a person sees only flags of that person's organisation. */
public interface Flags {

    /** Keeps a flag; one already known stays as it is. */
    void learn(Flag flag);

    Optional<Flag> find(FlagId id);

    /** Finds a flag and holds its row until the transaction ends, so that two people cannot take it up at once. */
    Optional<Flag> findForTakingUp(FlagId id);

    /** Writes down that a review is open from the flag. */
    void takenUp(FlagId id, Handling.UnderReview by);
}
