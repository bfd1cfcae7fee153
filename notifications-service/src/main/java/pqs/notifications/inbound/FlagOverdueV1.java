package pqs.notifications.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of {@code flag-overdue} version 1 that a notice needs; the rest is surveillance's own. */
public record FlagOverdueV1(
        UUID flagId, String reference, String headline, Instant dueAt, List<String> commissionerCodes) {

    static final String TYPE = "flag-overdue";
    static final int VERSION = 1;
}
