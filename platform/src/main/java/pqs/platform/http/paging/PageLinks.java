package pqs.platform.http.paging;

import java.util.Optional;

/**
 * Where to turn from a page of a list; an address from the root of the host, empty where there is no such page. Templates
 * write {@code {#pagination previous=links.previous next=links.next /}}.
 */
public record PageLinks(String previous, String next) {

    /** A list that is shown whole. */
    public static final PageLinks NONE = new PageLinks("", "");

    /** For the body of an answer, where no page is null. */
    public Optional<String> previousPage() {
        return Optional.of(previous).filter(address -> !address.isEmpty());
    }

    /** For the body of an answer, where no page is null. */
    public Optional<String> nextPage() {
        return Optional.of(next).filter(address -> !address.isEmpty());
    }

    public boolean isEmpty() {
        return previous.isEmpty() && next.isEmpty();
    }
}
