package pqs.intake.recorded.http;

import java.time.Instant;
import java.time.LocalDate;
import pqs.intake.concern.http.Standing;

/**
 * Something that staff wrote down, as a page shows it.
 *
 * @param practice name and code of the practice it came from; empty if it came from none
 * @param provider its name; empty while it is only known as typed
 * @param compliment it counts as no concern, and nothing is to be done about it
 */
public record RecordedRow(
        String id,
        String reference,
        String source,
        String practice,
        String provider,
        String category,
        LocalDate occurredOn,
        Instant recordedAt,
        boolean compliment,
        boolean urgent,
        Standing standing) {

    public String triageAddress() {
        return "/intake/triage/" + id;
    }
}
