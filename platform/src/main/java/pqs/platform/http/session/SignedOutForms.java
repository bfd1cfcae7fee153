package pqs.platform.http.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.http.ErrorAnswers;
import pqs.platform.http.OwnOrigin;

/**
 * Holds a form that was sent after the session had ended. The redirect to the sign-in page would throw away all that was
 * typed; instead the answer is a page that has every field in it, hidden, and sends them once more when the person has
 * signed in in another tab. The browser holds them, this service keeps nothing.
 *
 * <p>No page takes a form from somebody who is not signed in, so this may stand before all of them.
 */
@ApplicationScoped
public class SignedOutForms {

    /** After the session has been looked at, before anybody is sent to sign in. */
    private static final int AFTER_AUTHENTICATION = 120;

    private final SignedOutPage page;
    private final ErrorAnswers answers;
    private final OwnOrigin ownOrigin;
    private final String rootPath;
    private final long heldBytesMax;

    SignedOutForms(
            SignedOutPage page,
            ErrorAnswers answers,
            OwnOrigin ownOrigin,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath,
            @ConfigProperty(name = "pqs.http.held-form-bytes-max") long heldBytesMax) {
        this.page = page;
        this.answers = answers;
        this.ownOrigin = ownOrigin;
        this.rootPath = rootPath;
        this.heldBytesMax = heldBytesMax;
    }

    void register(@Observes Filters filters) {
        filters.register(this::unlessSignedIn, AFTER_AUTHENTICATION);
    }

    /** A session that cannot be renewed fails before the filter is asked; this is asked before the sign-in redirect. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::onFailure);
    }

    private void unlessSignedIn(RoutingContext request) {
        var signedIn = request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
        if (signedIn || !isForm(request)) {
            request.next();
        } else {
            hold(request);
        }
    }

    private void onFailure(RoutingContext request) {
        if (request.failure() instanceof AuthenticationFailedException && isForm(request)) {
            hold(request);
        } else {
            request.next();
        }
    }

    private boolean isForm(RoutingContext request) {
        return request.request().method().name().equals("POST")
                && request.normalizedPath().startsWith(rootPath + "/")
                && !answers.isApi(request)
                && ownOrigin.isCertain(request)
                && (isType(request, "application/x-www-form-urlencoded") || isType(request, "multipart/form-data"));
    }

    private void hold(RoutingContext request) {
        if (!isHoldable(request)) {
            page.send(request, List.of(), false);
            return;
        }
        var form = request.request();
        form.setExpectMultipart(true);
        form.exceptionHandler(_ -> page.send(request, List.of(), false));
        form.endHandler(_ -> page.send(
                request,
                form.formAttributes().entries().stream()
                        .map(field -> new HeldField(field.getKey(), field.getValue()))
                        .toList(),
                true));
        form.resume();
    }

    /** A file cannot be put into a page, and what is very long would be sent back and forth for nothing. */
    private boolean isHoldable(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        return isType(request, "application/x-www-form-urlencoded")
                && length != null
                && length.matches("\\d{1,9}")
                && Long.parseLong(length) <= heldBytesMax;
    }

    private static boolean isType(RoutingContext request, String type) {
        var given = request.request().getHeader("Content-Type");
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
