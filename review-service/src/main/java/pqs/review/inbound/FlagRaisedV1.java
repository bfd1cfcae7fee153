package pqs.review.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of {@code flag-raised} version 1 that a review needs; the rest is surveillance's own. */
public record FlagRaisedV1(
        UUID flagId,
        String reference,
        String providerCode,
        String providerName,
        String ruleId,
        int ruleVersion,
        Instant raisedAt,
        String headline,
        List<String> commissionerCodes) {

    static final String TYPE = "flag-raised";
    static final int VERSION = 1;
}
