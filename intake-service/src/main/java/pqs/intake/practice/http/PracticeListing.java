package pqs.intake.practice.http;

import pqs.intake.practice.app.PracticeDirectory;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.paging.ByName;

/** How practices are read page by page, by systems and by people. */
final class PracticeListing {

    /** What a search found: that very code first, then open ones. */
    static final Listing<ByName> FOUND = new Listing<>("practices", PracticeDirectory.ROWS_MAX, 100, KeyText.BY_NAME);

    /** Those that the last full file did not name, by name. */
    static final Listing<ByName> MISSING = new Listing<>("practices-missing", 50, 100, KeyText.BY_NAME);

    private PracticeListing() {}
}
