package pqs.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 bytes of chance under a name. It encrypts nothing itself: each use has a key of its own, derived from it by HKDF-SHA-256
 * (RFC 5869), so that pseudonyms of two purposes cannot be joined and none tells anything of a sealed field.
 */
final class MasterKey {

    static final int BYTES = 32;

    private static final String SEAL = "pqs seal v1";
    private static final String PSEUDONYM = "pqs pseudonym v1 ";

    private final KeyId id;
    private final SecretKey secret;

    MasterKey(KeyId id, byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("key " + id + " has " + secret.length + " bytes and needs " + BYTES);
        }
        this.id = id;
        this.secret = new SecretKeySpec(secret, "Generic");
    }

    KeyId id() {
        return id;
    }

    SecretKey sealing() {
        return derived(SEAL, "AES");
    }

    SecretKey pseudonyms(String purpose) {
        return derived(PSEUDONYM + purpose, "HmacSHA256");
    }

    private SecretKey derived(String use, String algorithm) {
        try {
            var derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 25 has HKDF-SHA256", e);
        }
    }

    /** Reads base64, of either alphabet, padded or not; what is not base64 has no bytes. */
    static byte[] secretOf(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException _) {
            // Its message quotes a character of the key, so it ends here.
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
