package pqs.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sealed field as it is kept in a {@code bytea} column named {@code …_sealed}.
 *
 * <p>Version 1: a byte 1; a byte n, the length of the key's name; n bytes of the name in ASCII; a nonce of 12 bytes; the
 * ciphertext of AES-256-GCM with its tag of 16 bytes. The header up to the nonce and the {@link FieldPlace} are
 * authenticated with it.
 */
public final class SealedField {

    static final byte VERSION = 1;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final byte[] bytes;
    private final KeyId keyId;

    private SealedField(byte[] bytes, KeyId keyId) {
        this.bytes = bytes;
        this.keyId = keyId;
    }

    /**
     * @throws CannotOpen if the bytes are not of the form that sealing writes
     */
    public static SealedField of(byte[] bytes) {
        var copy = bytes.clone();
        return new SealedField(copy, keyIdOf(copy));
    }

    static byte[] header(KeyId keyId) {
        var name = keyId.value().getBytes(StandardCharsets.US_ASCII);
        var header = new byte[2 + name.length];
        header[0] = VERSION;
        header[1] = (byte) name.length;
        System.arraycopy(name, 0, header, 2, name.length);
        return header;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public KeyId keyId() {
        return keyId;
    }

    byte[] header() {
        return header(keyId);
    }

    byte[] nonce() {
        int from = header().length;
        return Arrays.copyOfRange(bytes, from, from + NONCE_BYTES);
    }

    byte[] ciphertext() {
        return Arrays.copyOfRange(bytes, header().length + NONCE_BYTES, bytes.length);
    }

    private static KeyId keyIdOf(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != VERSION) {
            throw malformed("it is no sealed field of version 1");
        }
        int length = bytes[1];
        if (length < 1 || length > KeyId.CHARACTERS_MAX || bytes.length < 2 + length + NONCE_BYTES + TAG_BYTES) {
            throw malformed("it is cut short, or its header is damaged");
        }
        var name = new String(bytes, 2, length, StandardCharsets.ISO_8859_1);
        if (!KeyId.fits(name)) {
            throw malformed("its header names no key");
        }
        return new KeyId(name);
    }

    private static CannotOpen malformed(String how) {
        return new CannotOpen(CannotOpen.Why.MALFORMED, "the sealed field cannot be read: " + how);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedField field && Arrays.equals(bytes, field.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedField[key " + keyId + ", " + bytes.length + " bytes]";
    }
}
