package pqs.surveillance.flag.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.platform.http.paging.KeyText;
import pqs.platform.http.paging.Listing;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.Slice;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.WorkPlace;

/** How the flags are read page by page: by systems from the newest, by people from what waits longest. */
final class FlagListing {

    private static final int ROWS_USUAL = 25;
    private static final int ROWS_MAX = 100;
    private static final String OPEN = "open";
    private static final String DONE = "done";

    static final Listing<ByTime> NEWEST_FIRST = new Listing<>("flags", ROWS_USUAL, ROWS_MAX, KeyText.BY_TIME);

    static final Listing<WorkPlace> WORKLIST =
            new Listing<>("flags-to-do", ROWS_USUAL, ROWS_MAX, new KeyText<>(FlagListing::written, FlagListing::place));

    private FlagListing() {}

    static PageLinks newestFirst(UriInfo uri, Slice<Flag> page) {
        return NEWEST_FIRST.links(uri, page, flag -> WorkPlace.of(flag).raised());
    }

    static PageLinks worklist(UriInfo uri, Slice<Flag> page) {
        return WORKLIST.links(uri, page, WorkPlace::of);
    }

    private static List<String> written(WorkPlace place) {
        return Stream.concat(
                        Stream.of(place.open() ? OPEN : DONE), KeyText.BY_TIME.write().apply(place.raised()).stream())
                .toList();
    }

    private static Optional<WorkPlace> place(List<String> parts) {
        if (parts.isEmpty() || !List.of(OPEN, DONE).contains(parts.getFirst())) {
            return Optional.empty();
        }
        return KeyText.BY_TIME
                .read()
                .apply(parts.subList(1, parts.size()))
                .map(raised -> new WorkPlace(parts.getFirst().equals(OPEN), raised));
    }
}
