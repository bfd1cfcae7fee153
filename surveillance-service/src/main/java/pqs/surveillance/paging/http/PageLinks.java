package pqs.surveillance.paging.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pqs.platform.web.Query;

/**
 * Where to turn from a page of a list.
 *
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record PageLinks(String previous, String next) {

    /** Links of a list without a search. */
    public static PageLinks of(int page, int pages) {
        return of("?page=", page, pages);
    }

    /** Links that keep the words searched for. */
    public static PageLinks of(int page, int pages, String words) {
        return of("?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=", page, pages);
    }

    /** Links that keep what the list is filtered by. */
    public static PageLinks of(int page, int pages, Query query) {
        return new PageLinks(
                page > 1 ? query.with("page", Integer.toString(page - 1)).toString() : "",
                page < pages ? query.with("page", Integer.toString(page + 1)).toString() : "");
    }

    private static PageLinks of(String address, int page, int pages) {
        return new PageLinks(page > 1 ? address + (page - 1) : "", page < pages ? address + (page + 1) : "");
    }
}
