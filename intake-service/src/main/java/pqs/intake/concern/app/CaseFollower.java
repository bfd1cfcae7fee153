package pqs.intake.concern.app;

import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;

/**
 * Another feature that must follow when a case changes, in the transaction in which it does and in a service scope. Every bean of
 * this type is asked; none begins a transaction.
 */
public interface CaseFollower {

    /** Before the case is locked: holds the deadlines that following may change, as firing locks them before the case too. */
    void hold(ConcernId concern);

    /** The case was changed. */
    void changed(ConcernCase before, ConcernCase after);
}
