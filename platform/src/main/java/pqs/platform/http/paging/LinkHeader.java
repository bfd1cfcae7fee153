package pqs.platform.http.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Sends the links of a {@link Paged} answer as headers too, so that a client turns pages without reading the body. */
public class LinkHeader {

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page) {
            add(response, page.previous(), "prev");
            add(response, page.next(), "next");
        }
    }

    private static void add(ContainerResponseContext response, @Nullable String address, String relation) {
        if (address != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + address + ">; rel=\"" + relation + "\"");
        }
    }
}
