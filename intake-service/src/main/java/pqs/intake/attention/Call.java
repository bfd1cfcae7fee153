package pqs.intake.attention;

import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/**
 * A concern calls for a lead.
 *
 * @param dueAt by when it is to be seen; empty where nothing says so
 */
public record Call(ConcernId concern, Lead lead, Instant calledAt, Optional<Instant> dueAt, Optional<Seen> seen) {

    /**
     * That it was seen.
     *
     * @param by subject of the lead
     * @param organisation for which the lead acts
     */
    public record Seen(Instant at, String by, String organisation, Follows follows) {}
}
