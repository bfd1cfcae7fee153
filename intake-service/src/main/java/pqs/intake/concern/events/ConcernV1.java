package pqs.intake.concern.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a concern says: its coarse state after what happened. No narrative, no name.
 *
 * @param entry said of what came by an import; what came one by one is told as it was before
 */
public record ConcernV1(
        UUID concernId,
        String reference,
        String practiceCode,
        @Nullable String providerCode,
        @Nullable String siteCode,
        String category,
        String severity,
        LocalDate occurredOn,
        Instant reportedAt,
        String commissionerCode,
        boolean urgent,
        List<String> attention,
        String source,
        String reportedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String entry) {}
