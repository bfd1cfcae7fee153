package pqs.review.followup;

/** Tells the others, in coarse terms, what came of what a concern became. */
public interface FollowUps {

    void announce(FromConcern item, CameOfIt cameOfIt);
}
