package pqs.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import pqs.local.page.Html;
import pqs.local.page.Page;

/**
 * An answer of the gateway itself: a page for people, problem+json for programs.
 *
 * @param retryAfterSeconds 0 when trying again would not help
 */
record Trouble(int status, String code, String title, String detail, int retryAfterSeconds) {

    /** The service was never reached, so nothing was done and trying again is safe. */
    static Trouble away(String service) {
        return new Trouble(
                503,
                "service-unavailable",
                "This part is starting or away for a moment",
                "The " + service + " service does not answer. Nothing was done. Try again in a few seconds.",
                2);
    }

    /** The service had the request and did not answer: it may have done what was asked. */
    static Trouble wentAway(String service) {
        return new Trouble(
                502,
                "no-answer",
                "This part went away before it answered",
                "It is not known whether the " + service
                        + " service did what was asked. Look before you send it again.",
                0);
    }

    void answer(HttpServerRequest request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers(request, response.headers());
        response.end(body(request));
    }

    void headers(HttpServerRequest request, MultiMap headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", Page.CONTENT_SECURITY_POLICY);
        headers.set("Content-Type", wantsPage(request) ? "text/html; charset=utf-8" : "application/problem+json");
        if (retryAfterSeconds > 0) {
            headers.set("Retry-After", Integer.toString(retryAfterSeconds));
        }
    }

    String body(HttpServerRequest request) {
        return wantsPage(request)
                ? Page.of(title, "    <h1>" + Html.text(title) + "</h1>\n    <p>" + Html.text(detail) + "</p>")
                : new JsonObject()
                        .put("type", "urn:pqs:problem:" + code)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .encode();
    }

    private static boolean wantsPage(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "")
                .toLowerCase(Locale.ROOT)
                .contains("text/html");
    }
}
