package pqs.intake.concern.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code contracts/concern-reported/v1}. */
public record ConcernReportedV1(
        UUID concernId,
        String reference,
        String practiceCode,
        @Nullable String providerCode,
        @Nullable String siteCode,
        String category,
        String severity,
        LocalDate occurredOn,
        Instant reportedAt) {

    public static final String TYPE = "concern-reported";
    public static final int VERSION = 1;
}
