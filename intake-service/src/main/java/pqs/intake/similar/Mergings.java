package pqs.intake.similar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;

/** What was put together, as it is kept. Whoever sees the case of the concern that was merged away sees it. */
public interface Mergings {

    void add(Merging merging);

    /** The one that stands, of a concern that is merged away. */
    Optional<Merging> standing(ConcernId concern);

    void separated(Merging merging, Instant at, String by);

    /** Concerns that are merged into this one, the first merged first. */
    List<ConcernCase.Merged> mergedInto(ConcernId concern);
}
