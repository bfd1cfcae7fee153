package pqs.notifications.notice.http;

import jakarta.ws.rs.core.UriInfo;
import pqs.notifications.notice.Notice;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Slice;

/** How the notices are read page by page, by systems and by people. */
final class NoticeListing {

    static final Listing<ByTime> LISTING = new Listing<>("notices", 50, 100, KeyText.BY_TIME);

    private NoticeListing() {}

    static PageLinks links(UriInfo uri, Slice<Notice> page) {
        return LISTING.links(
                uri, page, notice -> new ByTime(notice.createdAt(), notice.id().value()));
    }
}
