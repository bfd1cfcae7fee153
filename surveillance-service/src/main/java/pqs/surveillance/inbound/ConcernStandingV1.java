package pqs.surveillance.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.observation.ConcernId;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;

/**
 * {@code concern-withdrawn}, {@code concern-merged} and {@code concern-unmerged}, version 1, as far as surveillance uses them: the
 * full coarse state, and from when the concern counts no longer, or again.
 */
record ConcernStandingV1(
        @Nullable UUID concernId,
        @Nullable String reference,
        @Nullable String practiceCode,
        @Nullable String providerCode,
        @Nullable String siteCode,
        @Nullable String category,
        @Nullable String severity,
        @Nullable LocalDate occurredOn,
        @Nullable Instant withdrawnAt,
        @Nullable Instant mergedAt,
        @Nullable Instant unmergedAt) {

    static final String WITHDRAWN = "concern-withdrawn";
    static final String MERGED = "concern-merged";
    static final String UNMERGED = "concern-unmerged";
    static final int VERSION = 1;

    /** Whether it names a provider on the register; one that never did counted for nobody. */
    boolean isLinked() {
        return providerCode != null;
    }

    ConcernVersion toVersion(UUID eventId, ConcernStanding standing) {
        return new ConcernVersion(
                eventId,
                new ConcernId(Wire.required(concernId, "concernId")),
                Wire.reference(reference),
                Wire.provider(providerCode),
                siteCode == null ? "" : siteCode,
                Wire.required(practiceCode, "practiceCode"),
                Wire.required(category, "category"),
                Wire.required(severity, "severity"),
                Wire.required(occurredOn, "occurredOn"),
                standing,
                since(standing));
    }

    private Instant since(ConcernStanding standing) {
        return switch (standing) {
            case WITHDRAWN -> Wire.moment(withdrawnAt, "withdrawnAt");
            case MERGED -> Wire.moment(mergedAt, "mergedAt");
            case SEPARATED -> Wire.moment(unmergedAt, "unmergedAt");
            case TOLD -> throw new IllegalArgumentException("no event of its own says that nothing is said");
        };
    }
}
