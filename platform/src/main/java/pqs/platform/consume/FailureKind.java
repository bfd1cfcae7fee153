package pqs.platform.consume;

import org.jspecify.annotations.Nullable;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.retry.PassingTrouble;

/** What a failure says about the record it befell. */
enum FailureKind {
    /**
     * Nothing: something the handler needs is away or busy. Wait and try again, for as long as it is; where it answers all
     * the while (a statement that always runs out of time, a lock that is never let go), the record's key is parked in the end.
     */
    TROUBLE,
    /** It will never be readable. Park its key at once. */
    UNREADABLE,
    /** Perhaps it is at fault. Try a few times, then park its key. */
    POISON;

    private static final int CAUSES_MAX = 30;

    static FailureKind of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof UnreadableEvent) {
                return UNREADABLE;
            }
            if (PassingTrouble.is(cause)) {
                return TROUBLE;
            }
            cause = cause.getCause();
        }
        return POISON;
    }
}
