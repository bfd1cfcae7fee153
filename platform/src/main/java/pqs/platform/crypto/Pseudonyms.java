package pqs.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import pqs.platform.personal.Guarded;

/**
 * Stands in for a value where only equality matters: HMAC-SHA-256 under a key that only this purpose has. Without the key
 * it cannot be guessed, as a plain digest of an NHS number can within minutes; and as each purpose has another key, lists
 * made for two purposes cannot be laid side by side.
 *
 * <p>It changes with the current sealing key. Kept ones are made anew by re-sealing; until that is through, look for
 * {@link #allOf any} of them.
 */
@ApplicationScoped
public class Pseudonyms {

    public static final int BYTES = 32;

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{2,59}");

    private final SealingKeys keys;

    Pseudonyms(SealingKeys keys) {
        this.keys = keys;
    }

    /** The one to write down. */
    public byte[] of(String purpose, Guarded value) {
        return of(keys.ring().current(), purpose, value.revealed());
    }

    /** The ones to look for: one under each key of the ring, the current one first. */
    public List<byte[]> allOf(String purpose, Guarded value) {
        return keys.ring().all().stream()
                .map(key -> of(key, purpose, value.revealed()))
                .toList();
    }

    /** Whether this pseudonym, made under any key of the ring, stands in for the value. */
    public boolean matches(String purpose, Guarded value, byte[] pseudonym) {
        return allOf(purpose, value).stream().anyMatch(one -> MessageDigest.isEqual(one, pseudonym));
    }

    static byte[] of(MasterKey key, String purpose, String value) {
        requirePurpose(purpose);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.pseudonyms(purpose));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static void requirePurpose(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a purpose is written in small letters, digits and hyphens: " + purpose);
        }
    }
}
