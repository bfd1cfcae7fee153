package pqs.surveillance.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import pqs.platform.id.ReferenceNumber;

/**
 * A concern about a provider as known at some moment.
 *
 * @param knownSince since when it has been known, without a break, as a concern about this provider; a later correction of
 *     its details does not make it newer
 * @param firstPlace place in the record of the earliest row that says so
 */
public record KnownConcern(
        ConcernId concern,
        ReferenceNumber reference,
        String siteCode,
        String category,
        String severity,
        LocalDate occurredOn,
        Instant knownSince,
        long firstPlace) {

    public static final Comparator<KnownConcern> BY_KNOWN_SINCE = Comparator.comparing(KnownConcern::knownSince)
            .thenComparing(known -> known.concern().toString());

    /** Reported as lasting harm, or death; the word is that of the service that took it in. */
    public boolean isOfSevereHarm() {
        return severity.equals("severe");
    }

    static KnownConcern from(RecordedVersion recorded) {
        var version = recorded.version();
        return new KnownConcern(
                version.concern(),
                version.reference(),
                version.siteCode(),
                version.category(),
                version.severity(),
                version.occurredOn(),
                version.knownAt(),
                recorded.place());
    }

    KnownConcern restatedBy(RecordedVersion later) {
        var version = later.version();
        return new KnownConcern(
                concern,
                reference,
                version.siteCode(),
                version.category(),
                version.severity(),
                version.occurredOn(),
                knownSince,
                Math.min(firstPlace, later.place()));
    }
}
