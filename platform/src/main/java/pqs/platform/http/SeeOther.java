package pqs.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The answer to a form that was accepted: 303, so that loading the page again does not post again. The address is given as
 * pages and links write it, from the root of the host; {@code Response.seeOther} would put the service's root path in front
 * of it a second time.
 */
public final class SeeOther {

    private SeeOther() {}

    /**
     * Sends the browser to a page.
     *
     * @param address path with query, such as {@code /review/reviews?opened=true}
     */
    public static Response page(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            throw new IllegalArgumentException("an address on this host starts with one slash: " + address);
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
