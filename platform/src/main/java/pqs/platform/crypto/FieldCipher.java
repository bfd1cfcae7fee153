package pqs.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a nonce of 96 random bits. With random nonces one key may seal at most 2<sup>32</sup> fields (NIST SP
 * 800-38D, 8.3), or two of them may share a nonce, which would give both away; {@link KeyUse} keeps count and refuses beyond.
 */
final class FieldCipher {

    private final SecureRandom random = new SecureRandom();

    SealedField seal(MasterKey key, FieldPlace place, String plain) {
        var header = SealedField.header(key.id());
        var nonce = new byte[SealedField.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, header, place);
            var ciphertext = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return SealedField.of(ByteBuffer.allocate(header.length + nonce.length + ciphertext.length)
                    .put(header)
                    .put(nonce)
                    .put(ciphertext)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM/NoPadding", e);
        }
    }

    /**
     * @throws CannotOpen if the ring lacks the key, or the field was changed or stands elsewhere than it was sealed for
     */
    String open(KeyRing ring, FieldPlace place, SealedField field) {
        var key = ring.find(field.keyId())
                .orElseThrow(() -> new CannotOpen(
                        CannotOpen.Why.UNKNOWN_KEY,
                        "a sealed field of " + place.table() + "." + place.column() + " needs the key " + field.keyId()
                                + ", which the key ring does not have"));
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, field.nonce(), field.header(), place);
            return new String(cipher.doFinal(field.ciphertext()), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new CannotOpen(
                    CannotOpen.Why.NOT_AUTHENTIC,
                    "a sealed field of " + place.table() + "." + place.column() + " does not open under the key "
                            + field.keyId() + ": it was changed, or sealed for another row, or under another key",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES/GCM/NoPadding", e);
        }
    }

    private static Cipher cipher(int mode, MasterKey key, byte[] nonce, byte[] header, FieldPlace place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.sealing(), new GCMParameterSpec(SealedField.TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
