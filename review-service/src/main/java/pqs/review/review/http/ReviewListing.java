package pqs.review.review.http;

import jakarta.ws.rs.core.UriInfo;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Slice;
import pqs.review.review.ReviewState;
import pqs.review.review.app.FindReviews.Found;

/** How the reviews are read page by page, by systems and by people. */
final class ReviewListing {

    static final Listing<ByTime> LISTING = new Listing<>("reviews", 50, 100, KeyText.BY_TIME);

    private ReviewListing() {}

    static PageLinks links(UriInfo uri, Slice<Found> page) {
        return LISTING.links(uri, page, ReviewListing::placeOf);
    }

    private static ByTime placeOf(Found found) {
        return switch (found.review().state()) {
            case ReviewState.Opened(var at, var _) ->
                new ByTime(at, found.review().id().value());
        };
    }
}
