package pqs.surveillance.flag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Evidence in its canonical form, all ASCII, and its digest.
 *
 * @param digest SHA-256 of the bytes, in hexadecimal
 */
public record CanonicalEvidence(String json, String digest) {

    public static CanonicalEvidence of(String json) {
        return new CanonicalEvidence(json, sha256(json.getBytes(StandardCharsets.US_ASCII)));
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Whether a concern it rests on was reported as severe harm: lasting harm, or death. Canonical JSON has no blanks and
     * escapes every quotation mark within a value, so these characters stand there for nothing else.
     */
    public boolean namesSevereHarm() {
        return json.contains("\"severity\":\"severe\"");
    }

    /** Whether the digest still fits the bytes. */
    public boolean isIntact() {
        return digest.equals(sha256(bytes()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
