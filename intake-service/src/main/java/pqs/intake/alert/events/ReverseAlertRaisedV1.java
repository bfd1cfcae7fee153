package pqs.intake.alert.events;

import java.time.Instant;
import java.util.UUID;

/** {@code contracts/reverse-alert-raised/v1}. */
public record ReverseAlertRaisedV1(
        UUID alertId,
        String reference,
        String practiceCode,
        String providerCode,
        String commissionerCode,
        String category,
        Instant raisedAt) {

    static final String TYPE = "reverse-alert-raised";
    static final int VERSION = 1;
}
