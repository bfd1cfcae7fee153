package pqs.notifications.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What version 1 of {@code concern-response-requested}, {@code -overdue} and {@code -received} says beside the common part,
 * as far as a notice needs it.
 *
 * @param dueAt of the first two
 * @param inTime of the last
 */
public record ResponseV1(
        @Nullable UUID requestId,
        @Nullable Instant dueAt,
        @Nullable Boolean inTime) {

    static final String REQUESTED = "concern-response-requested";
    static final String OVERDUE = "concern-response-overdue";
    static final String RECEIVED = "concern-response-received";
}
