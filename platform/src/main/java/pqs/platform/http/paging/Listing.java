package pqs.platform.http.paging;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Place;
import pqs.platform.paging.Slice;

/**
 * How one list is read page by page: the query parameters {@code cursor} and {@code size} of a request as a {@link
 * PageRequest}, and the addresses of the pages beside the one answered. A cursor belongs to the list and to every other
 * query parameter of the request: other search words make it another list.
 *
 * @param name unique among the lists of a service, such as {@code providers}
 * @param rowsUsual rows of a page where the request names no size
 * @param rowsMax the most rows that a request may ask for
 */
public record Listing<K>(String name, int rowsUsual, int rowsMax, KeyText<K> keys) {

    private static final String CURSOR = "cursor";
    private static final String SIZE = "size";

    public Listing {
        if (rowsUsual < 1 || rowsUsual > rowsMax) {
            throw new IllegalArgumentException("a page of " + name + " has 1 to " + rowsMax + " rows");
        }
    }

    /**
     * Reads which page is wanted.
     *
     * @throws Refused naming {@code cursor} or {@code size}
     */
    public PageRequest<K> wanted(UriInfo uri) {
        var faults = new ArrayList<Fault>();
        var rows = size(uri, faults);
        var place = place(uri, faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-page", "There is no such page of this list.", faults);
        }
        return new PageRequest<>(place, rows);
    }

    /** Addresses of the pages before and after the one that is answered to this request. */
    public <T> PageLinks links(UriInfo uri, Slice<T> page, Function<? super T, K> keyOf) {
        if (page.rows().isEmpty()) {
            return PageLinks.NONE;
        }
        var previous =
                page.hasPrevious() ? address(uri, true, keyOf.apply(page.rows().getFirst())) : "";
        var next = page.hasNext() ? address(uri, false, keyOf.apply(page.rows().getLast())) : "";
        return new PageLinks(previous, next);
    }

    private int size(UriInfo uri, List<Fault> faults) {
        var typed = Optional.ofNullable(uri.getQueryParameters().getFirst(SIZE));
        if (typed.isEmpty()) {
            return rowsUsual;
        }
        var rows = typed.filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (rows < 1 || rows > rowsMax) {
            faults.add(new Fault(SIZE, "not-a-page-size", "Ask for 1 to " + rowsMax + " rows."));
        }
        return rows;
    }

    private Place<K> place(UriInfo uri, List<Fault> faults) {
        var written = uri.getQueryParameters().getFirst(CURSOR);
        if (written == null || written.isEmpty()) {
            return new Place.Start<>();
        }
        var cursor = Cursor.read(written, list(uri));
        var row = cursor.flatMap(read -> keys.read().apply(read.key()));
        if (row.isEmpty()) {
            faults.add(new Fault(
                    CURSOR,
                    "not-a-cursor",
                    "This cursor is damaged or belongs to another list. Start at the first page, without a cursor, and"
                            + " follow its links."));
            return new Place.Start<>();
        }
        return cursor.orElseThrow().backwards() ? new Place.Before<>(row.get()) : new Place.After<>(row.get());
    }

    private String address(UriInfo uri, boolean backwards, K key) {
        var cursor = new Cursor(backwards, keys.write().apply(key)).write(list(uri));
        var page = uri.getRequestUriBuilder().replaceQueryParam(CURSOR, cursor).build();
        return page.getRawPath() + "?" + page.getRawQuery();
    }

    /** The list with what narrows it down; what is looked at of it makes no other list. */
    private String list(UriInfo uri) {
        var list = new StringBuilder(name);
        var query = uri.getQueryParameters();
        for (var parameter : new TreeSet<>(query.keySet())) {
            if (!parameter.equals(CURSOR) && !parameter.equals(SIZE)) {
                list.append('\n').append(parameter).append('=').append(query.get(parameter));
            }
        }
        return list.toString();
    }
}
