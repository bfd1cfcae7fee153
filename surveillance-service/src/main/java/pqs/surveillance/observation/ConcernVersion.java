package pqs.surveillance.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.provider.ProviderCode;

/**
 * What a concern said from one moment on, about one provider. A later version of the same concern supersedes it.
 *
 * @param eventId event that brought it; also the identity of the observation, so that it is recorded once
 * @param siteCode site of the provider; empty where not known
 * @param practiceCode practice that reported it; kept for rules to come that count reporters, shown nowhere
 * @param severity harm as the reporter sees it; nobody's verdict
 * @param occurredOn date of the care the concern is about
 * @param standing what it says of whether the concern counts
 * @param knownAt from when it was known
 */
public record ConcernVersion(
        UUID eventId,
        ConcernId concern,
        ReferenceNumber reference,
        ProviderCode provider,
        String siteCode,
        String practiceCode,
        String category,
        String severity,
        LocalDate occurredOn,
        ConcernStanding standing,
        Instant knownAt) {

    /** The one order in which versions take effect, whatever order they arrive in. */
    public static final Comparator<ConcernVersion> BY_KNOWN_AT = Comparator.comparing(ConcernVersion::knownAt)
            .thenComparing(version -> version.eventId().toString());
}
