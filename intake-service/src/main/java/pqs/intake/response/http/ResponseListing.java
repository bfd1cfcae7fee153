package pqs.intake.response.http;

import pqs.intake.response.ResponseRequest;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.paging.ByTime;

/** How questions are read page by page, by systems and by people. */
final class ResponseListing {

    /** Those that wait for the provider's answer, what is due first first. */
    static final Listing<ByTime> WAITING = new Listing<>("questions-waiting", 25, 100, KeyText.BY_TIME);

    /** Those that wait no longer, what was due last first. */
    static final Listing<ByTime> PAST = new Listing<>("questions-past", 25, 100, KeyText.BY_TIME);

    private ResponseListing() {}

    static ByTime key(ResponseRequest request) {
        return new ByTime(request.facts().dueAt(), request.facts().id().value());
    }
}
