package pqs.review.followup;

import java.util.Optional;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** What came from concerns, as it is kept. A person sees what the person's organisation follows. */
public interface FromConcerns {

    /** Keeps it; what is known already stays as it is. */
    void learn(FromConcern item);

    Optional<FromConcern> find(OnwardId id);

    /** The newest first. */
    Slice<FromConcern> newest(PageRequest<ByTime> page);

    /** Writes down what came of it; what was written before is replaced. */
    void settle(OnwardId id, CameOfIt cameOfIt);
}
