package pqs.local.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request to the identity provider.
 *
 * @param query as sent, without the question mark; empty when there is none
 * @param headers names in lower case
 */
public record Question(String method, String path, String query, Map<String, String> headers, String body) {

    public Question {
        headers = Map.copyOf(headers);
    }

    Question withBody(String other) {
        return new Question(method, path, query, headers, other);
    }

    String form(String field) {
        return parameters(body).getOrDefault(field, "");
    }

    boolean names(String parameter) {
        return parameters(query).containsKey(parameter);
    }

    /** A browser is only ever sent back to where it came from, never to an address of someone else's choosing. */
    boolean redirectsWithin(URI gateway, String parameter) {
        try {
            var target = URI.create(parameters(query).getOrDefault(parameter, ""));
            return gateway.getScheme().equals(target.getScheme())
                    && gateway.getAuthority().equals(target.getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The library builds its addresses from the request's, so this one has the gateway's, which all clients use. */
    OAuth2HttpRequest asLibraryRequest(URI gateway) {
        var builder = new Headers.Builder();
        headers.forEach((name, value) -> {
            if (!name.equals("host") && !name.startsWith("x-forwarded-")) {
                builder.addUnsafeNonAscii(name, value);
            }
        });
        var url = HttpUrl.get(gateway + path + (query.isEmpty() ? "" : "?" + query));
        return new OAuth2HttpRequest(builder.build(), method, url, body);
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new TreeMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
