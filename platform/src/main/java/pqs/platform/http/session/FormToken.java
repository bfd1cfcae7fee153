package pqs.platform.http.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token of forms outside the framework's reach: the one in the browser's cookie, else a new one in a new cookie. */
@ApplicationScoped
class FormToken {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String cookieName;
    private final String fieldName;
    private final Duration cookieMaxAge;
    private final boolean cookiesSecure;

    FormToken(
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookieName,
            @ConfigProperty(name = "quarkus.rest-csrf.form-field-name") String fieldName,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-max-age") Duration cookieMaxAge,
            @ConfigProperty(name = "pqs.cookies-secure") boolean cookiesSecure) {
        this.cookiesSecure = cookiesSecure;
        this.cookieName = cookieName;
        this.fieldName = fieldName;
        this.cookieMaxAge = cookieMaxAge;
    }

    String fieldName() {
        return fieldName;
    }

    String of(RoutingContext request) {
        var cookie = request.request().getCookie(cookieName);
        if (cookie != null && SHAPE.matcher(cookie.getValue()).matches()) {
            return cookie.getValue();
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.response()
                .addCookie(Cookie.cookie(cookieName, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(cookiesSecure || request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(cookieMaxAge.toSeconds()));
        return token;
    }
}
