package pqs.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells our own pages from other sites by what every browser says of where a form comes from. */
@ApplicationScoped
public class OwnOrigin {

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Optional<String> publicAuthority;

    OwnOrigin(@ConfigProperty(name = "pqs.public-url") URI publicUrl) {
        this.publicAuthority = Optional.ofNullable(publicUrl.getAuthority());
    }

    /** Whether nothing says that the request comes from elsewhere; what is no browser says nothing. */
    boolean isLikely(RoutingContext routing) {
        var site = routing.request().getHeader("Sec-Fetch-Site");
        var origin = routing.request().getHeader("Origin");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        return origin == null || isOwn(origin, routing);
    }

    /** Whether a browser says that the request comes from one of our pages. */
    public boolean isCertain(RoutingContext routing) {
        var site = routing.request().getHeader("Sec-Fetch-Site");
        var origin = routing.request().getHeader("Origin");
        return (site != null || origin != null)
                && (site == null || site.equals("same-origin"))
                && (origin == null || isOwn(origin, routing));
    }

    private boolean isOwn(String origin, RoutingContext routing) {
        var separator = origin.indexOf("://");
        if (separator < 0) {
            return false;
        }
        var authority = origin.substring(separator + 3);
        var asked = routing.request().authority();
        return publicAuthority.filter(authority::equals).isPresent()
                || (asked != null && authority.equals(asked.toString()));
    }
}
