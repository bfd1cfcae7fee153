package pqs.notifications.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code concern-overdue} version 1 says beside the common part, as far as a notice needs it. */
public record ConcernOverdueV1(
        @Nullable String deadline, @Nullable Instant dueAt) {

    static final String TYPE = "concern-overdue";
}
