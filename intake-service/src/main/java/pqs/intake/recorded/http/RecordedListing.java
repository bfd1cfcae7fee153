package pqs.intake.recorded.http;

import java.util.UUID;
import pqs.intake.concern.ConcernId;
import pqs.platform.fault.Refused;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;

/** How what staff wrote down is read page by page, and one of them found. */
final class RecordedListing {

    /** The newest first. */
    static final Listing<UUID> NEWEST = new Listing<>("recorded-concerns", 50, 100, KeyText.UUIDS);

    private RecordedListing() {}

    static ConcernId id(String raw) {
        try {
            return new ConcernId(UUID.fromString(raw));
        } catch (IllegalArgumentException _) {
            throw Refused.notFound("There is no such concern.");
        }
    }
}
