package pqs.intake.concern.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code contracts/concern-amended/v1}. */
public record ConcernAmendedV1(
        UUID concernId,
        String reference,
        String practiceCode,
        @Nullable String providerCode,
        @Nullable String siteCode,
        String category,
        String severity,
        LocalDate occurredOn,
        Instant reportedAt,
        Instant amendedAt,
        String reason) {

    public static final String TYPE = "concern-amended";
    public static final int VERSION = 1;
    public static final String PROVIDER_LINKED = "provider-linked";
}
