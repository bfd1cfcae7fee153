package pqs.surveillance.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.surveillance.observation.ConcernId;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;

/** {@code concern-reported}, version 1, as far as surveillance uses it. */
record ConcernReportedV1(
        @Nullable UUID concernId,
        @Nullable String reference,
        @Nullable String practiceCode,
        @Nullable String providerCode,
        @Nullable String siteCode,
        @Nullable String category,
        @Nullable String severity,
        @Nullable LocalDate occurredOn,
        @Nullable Instant reportedAt) {

    static final String TYPE = "concern-reported";
    static final int VERSION = 1;

    /** Whether it names a provider on the register; until it does, it is an observation about nobody. */
    boolean isLinked() {
        return providerCode != null;
    }

    ConcernVersion toVersion(UUID eventId) {
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
                ConcernStanding.TOLD,
                Wire.moment(reportedAt, "reportedAt"));
    }
}
