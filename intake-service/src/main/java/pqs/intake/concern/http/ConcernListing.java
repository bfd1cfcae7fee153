package pqs.intake.concern.http;

import java.util.UUID;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;

/** How concerns are read page by page, by systems and by people. */
final class ConcernListing {

    /** A practice's own, the newest first. */
    static final Listing<UUID> OWN = new Listing<>("concerns", 50, 100, KeyText.UUIDS);

    /** Those with a provider as typed, the oldest first. */
    static final Listing<UUID> UNLINKED = new Listing<>("unlinked", 50, 100, KeyText.UUIDS);

    private ConcernListing() {}
}
