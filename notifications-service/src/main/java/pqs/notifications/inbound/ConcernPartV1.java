package pqs.notifications.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Attention;
import pqs.notifications.notice.ToldConcern;
import pqs.platform.id.ReferenceNumber;

/**
 * What all events of a concern have in common, as far as a notice needs it. Of what is not in here (category, severity, the
 * site, what was found) nobody is told by a message.
 *
 * @param source null in events from before concerns came from elsewhere too
 * @param reportedBy subject of the reporter at the identity provider
 * @param entry how it got in; null means by a form
 */
public record ConcernPartV1(
        @Nullable UUID concernId,
        @Nullable String reference,
        @Nullable String practiceCode,
        @Nullable String providerCode,
        @Nullable String commissionerCode,
        @Nullable Boolean urgent,
        @Nullable List<String> attention,
        @Nullable String source,
        @Nullable String reportedBy,
        @Nullable String entry) {

    static final int VERSION = 1;
    private static final String IMPORT = "import";
    private static final String GENERAL_PRACTICE = "general-practice";
    private static final String COMPLIMENT = "compliment";

    /** Praise stands beside the concerns: whatever becomes of it, nobody has to do anything. */
    boolean isCompliment() {
        return COMPLIMENT.equals(source);
    }

    boolean isUrgent() {
        return Boolean.TRUE.equals(urgent);
    }

    /** Whether a practice reported it here itself, and somebody there waits for an answer. */
    boolean isFromGeneralPractice() {
        return GENERAL_PRACTICE.equals(source);
    }

    String providerOrNone() {
        return providerCode == null ? Addressee.NO_ORGANISATION : providerCode;
    }

    /** @throws IllegalArgumentException if a field is missing without which nobody could be told */
    ToldConcern toldBy(UUID eventId, Instant at) {
        return told(eventId, at, false);
    }

    /**
     * The same of an event that an import causes many of at once: what is done to one concern later is somebody's deed.
     *
     * @throws IllegalArgumentException if a field is missing without which nobody could be told
     */
    ToldConcern toldByMany(UUID eventId, Instant at) {
        return told(eventId, at, IMPORT.equals(entry));
    }

    private ToldConcern told(UUID eventId, Instant at, boolean imported) {
        return new ToldConcern(
                eventId,
                at,
                Wire.required(concernId, "concernId"),
                new ReferenceNumber(Wire.required(reference, "reference")),
                Wire.required(practiceCode, "practiceCode"),
                commissionerCode == null ? Addressee.NO_ORGANISATION : commissionerCode,
                known(attention == null ? List.of() : attention),
                isFromGeneralPractice(),
                imported,
                reportedBy == null ? "" : reportedBy);
    }

    private static Set<Attention> known(List<String> codes) {
        return codes.stream().flatMap(code -> Attention.parse(code).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
