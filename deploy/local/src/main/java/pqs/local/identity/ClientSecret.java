package pqs.local.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The one client of the sign-in, and whether a request comes from it. */
record ClientSecret(String clientId, String secret) {

    private static final String BASIC = "Basic ";

    /** By the Authorization header or by the form, as OAuth 2 allows. */
    boolean isProvedBy(Question question) {
        var header = question.headers().getOrDefault("authorization", "");
        if (header.startsWith(BASIC)) {
            return matches(decoded(header.substring(BASIC.length())));
        }
        return matches(question.form("client_id") + ":" + question.form("client_secret"));
    }

    private boolean matches(String given) {
        return MessageDigest.isEqual(
                (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String credentials) {
        try {
            var plain = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            return URLDecoder.decode(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return clientId;
    }
}
