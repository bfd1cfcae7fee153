package pqs.intake.training.http;

import java.util.UUID;
import pqs.intake.training.SessionId;
import pqs.platform.fault.Refused;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;

/** How training sessions are read page by page, and named in addresses. */
final class TrainingListing {

    /** The last recorded first. */
    static final Listing<UUID> NEWEST = new Listing<>("training", 50, 100, KeyText.UUIDS);

    private TrainingListing() {}

    /** What is no identity names nothing. */
    static SessionId id(String raw) {
        try {
            return new SessionId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such training session.");
        }
    }
}
