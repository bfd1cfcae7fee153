package pqs.platform.http.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * A change sent under a key, as digests in hexadecimal.
 *
 * @param request of actor, the organisation acted for, operation and key: which request it is
 * @param body of what was sent, keyed by the client's key, so that nothing short can be guessed from it
 */
record KeyedRequest(String request, String body) {

    private static final Pattern SHAPE = Pattern.compile("[!-~]{8,100}");

    /**
     * @param actor subject of who asks
     * @param organisation for which they ask: somebody who has moved asks for something else under the same key, and could
     *     not see the row of the other organisation either
     * @param operation method and address
     * @throws Refused if the key is none
     */
    static KeyedRequest of(String actor, String organisation, String operation, String key, byte[] body) {
        if (!SHAPE.matcher(key).matches()) {
            throw Refused.invalid(
                    "invalid-key",
                    "The Idempotency-Key cannot be used.",
                    List.of(new Fault("Idempotency-Key", "invalid-key", "Give 8 to 100 visible characters.")));
        }
        return new KeyedRequest(sha256(String.join("\0", actor, organisation, operation, key)), hmac(key, body));
    }

    boolean isSameBodyAs(String other) {
        return body.equals(other);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hmac(String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
