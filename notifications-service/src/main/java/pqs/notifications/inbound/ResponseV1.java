package pqs.notifications.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.ReferenceNumber;

/**
 * What version 1 of {@code concern-response-requested}, {@code -overdue} and {@code -received} says beside the common part,
 * as far as a notice needs it.
 *
 * @param requestReference number that the provider quotes; null in events from before it was told
 * @param dueAt of the first two
 * @param inTime of the last
 */
public record ResponseV1(
        @Nullable UUID requestId,
        @Nullable String requestReference,
        @Nullable Instant dueAt,
        @Nullable Boolean inTime) {

    /** What the provider is told to quote; of old events the concern's, since they name no other. */
    ReferenceNumber referenceOr(ReferenceNumber concern) {
        return requestReference == null ? concern : new ReferenceNumber(requestReference);
    }

    static final String REQUESTED = "concern-response-requested";
    static final String OVERDUE = "concern-response-overdue";
    static final String RECEIVED = "concern-response-received";
}
