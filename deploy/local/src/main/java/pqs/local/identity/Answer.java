package pqs.local.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import pqs.local.page.Page;

/** What the identity provider answers. */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer page(int status, String html) {
        return new Answer(
                status,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy", Page.CONTENT_SECURITY_POLICY,
                        "Cache-Control", "no-store"),
                html);
    }

    static Answer oauthError(int status, String code) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
                "{\"error\":\"" + code + "\"}");
    }

    static Answer fromLibrary(OAuth2HttpResponse response) {
        var headers = new LinkedHashMap<String, String>();
        response.getHeaders().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return new Answer(response.getStatus(), headers, Objects.requireNonNullElse(response.getBody(), ""));
    }
}
