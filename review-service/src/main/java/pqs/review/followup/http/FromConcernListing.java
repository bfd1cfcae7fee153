package pqs.review.followup.http;

import jakarta.ws.rs.core.UriInfo;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Slice;
import pqs.review.followup.FromConcern;

/** How what came from concerns is read page by page, by systems and by people. */
final class FromConcernListing {

    static final Listing<ByTime> LISTING = new Listing<>("from-concerns", 50, 100, KeyText.BY_TIME);

    private FromConcernListing() {}

    static PageLinks links(UriInfo uri, Slice<FromConcern> page) {
        return LISTING.links(
                uri, page, item -> new ByTime(item.becameAt(), item.id().value()));
    }
}
