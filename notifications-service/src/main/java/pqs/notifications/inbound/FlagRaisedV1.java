package pqs.notifications.inbound;

import java.util.List;
import java.util.UUID;

/** The fields of {@code flag-raised} version 1 that a notice needs; the rest is surveillance's own. */
public record FlagRaisedV1(UUID flagId, String reference, String headline, List<String> commissionerCodes) {

    static final String TYPE = "flag-raised";
    static final int VERSION = 1;
}
