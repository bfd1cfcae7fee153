package pqs.platform.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal the trail. They are kept outside the database, so that whoever can write to the table still cannot write
 * a row that bears a seal. The first seals; the others are of old rows.
 */
public final class AuditKeys {

    /** Fewer would be worth guessing. */
    public static final int SECRET_CHARACTERS_MIN = 32;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    private final Map<String, SecretKey> byId;
    private final String newest;

    private AuditKeys(Map<String, SecretKey> byId, String newest) {
        this.byId = byId;
        this.newest = newest;
    }

    /**
     * @param text {@code id:secret}, and after commas the older ones
     * @throws IllegalArgumentException if it is not of that form; the message holds no secret
     */
    public static AuditKeys parse(String text) {
        var keys = new LinkedHashMap<String, SecretKey>();
        String first = null;
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            var id = colon < 0 ? "" : part.substring(0, colon).strip();
            var secret = part.substring(colon + 1).strip();
            if (!ID.matcher(id).matches() || secret.length() < SECRET_CHARACTERS_MIN || keys.containsKey(id)) {
                throw new IllegalArgumentException(
                        "the audit keys are id:secret, separated by commas, each with an id of its"
                                + " own in small letters and digits and at least " + SECRET_CHARACTERS_MIN
                                + " characters of secret");
            }
            keys.put(id, new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            first = first == null ? id : first;
        }
        return new AuditKeys(keys, first == null ? "" : first);
    }

    /** Id of the key that seals what is new. */
    public String newest() {
        return newest;
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "audit keys " + byId.keySet();
    }
}
