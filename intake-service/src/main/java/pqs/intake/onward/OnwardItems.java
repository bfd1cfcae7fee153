package pqs.intake.onward;

import java.util.List;
import java.util.Optional;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernId;

/** What concerns became, as it is kept. A practice sees of its own what is not sensitive. */
public interface OnwardItems {

    void add(Onward item, CaseFacts concern);

    /** In the order in which they began. */
    List<Onward> of(ConcernId concern);

    Optional<Onward> find(OnwardId id);

    /**
     * Writes down what came of it, unless something later is on record.
     *
     * @return false if nothing was written: it is not there, or something as late or later stands
     */
    boolean settle(OnwardId id, OnwardOutcome outcome);
}
