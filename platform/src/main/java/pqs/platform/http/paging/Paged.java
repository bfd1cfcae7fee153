package pqs.platform.http.paging;

import org.jspecify.annotations.Nullable;

/** An answer of the API that holds one page of a list; its links are also sent as the header {@code Link} (RFC 8288). */
public interface Paged {

    /** Address of the page before; null on the first. */
    @Nullable
    String previous();

    /** Address of the page after; null on the last. */
    @Nullable
    String next();
}
