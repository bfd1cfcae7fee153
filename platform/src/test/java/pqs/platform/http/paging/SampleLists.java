package pqs.platform.http.paging;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pqs.platform.paging.ByName;
import pqs.platform.paging.Place;
import pqs.platform.paging.Slice;

/** Two lists of the numbers 10 to 19. */
@Path("/api/lists")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class SampleLists {

    private static final Listing<ByName> ONE = new Listing<>("one", 3, 5, KeyText.BY_NAME);
    private static final Listing<ByName> OTHER = new Listing<>("other", 3, 5, KeyText.BY_NAME);

    record Numbers(
            List<String> numbers,
            @Nullable String previous,
            @Nullable String next) implements Paged {}

    @GET
    @Path("one")
    public Numbers one(UriInfo uri) {
        return page(ONE, uri);
    }

    @GET
    @Path("other")
    public Numbers other(UriInfo uri) {
        return page(OTHER, uri);
    }

    private static Numbers page(Listing<ByName> listing, UriInfo uri) {
        var request = listing.wanted(uri);
        var all = IntStream.range(10, 20).mapToObj(String::valueOf).toList();
        var fetched = switch (request.place()) {
            case Place.Start<ByName> _ -> all.stream();
            case Place.After<ByName>(var row) -> all.stream().filter(number -> number.compareTo(row.code()) > 0);
            case Place.Before<ByName>(var row) ->
                all.reversed().stream().filter(number -> number.compareTo(row.code()) < 0);
        };
        var slice = Slice.of(request, fetched.limit(request.rowsToFetch()).toList());
        var links = listing.links(uri, slice, number -> new ByName("Number, the " + number, number));
        return new Numbers(
                slice.rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }
}
