package pqs.intake.attachment.db;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import pqs.platform.personal.TypedPersonal;

/**
 * Encrypts a file piece by piece with AES-256-GCM under a key that is drawn for this file and never used again, so that
 * the number of the piece can be the nonce. The file, the number and how many there are are authenticated with each piece:
 * none can be swapped, left out or put behind.
 */
final class FileCipher {

    static final int PIECE_BYTES = 256 * 1024;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** A new key, as text: it is what is sealed. */
    TypedPersonal newKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return TypedPersonal.of(Base64.getEncoder().encodeToString(key));
    }

    List<byte[]> encrypt(UUID file, String key, byte[] content) {
        int count = (content.length + PIECE_BYTES - 1) / PIECE_BYTES;
        var pieces = new ArrayList<byte[]>(count);
        for (int number = 0; number < count; number++) {
            int from = number * PIECE_BYTES;
            var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE_BYTES));
            pieces.add(run(Cipher.ENCRYPT_MODE, file, key, number, count, piece));
        }
        return pieces;
    }

    byte[] decrypt(UUID file, String key, List<byte[]> pieces, long sizeBytes) {
        var content = ByteBuffer.allocate(Math.toIntExact(sizeBytes));
        for (int number = 0; number < pieces.size(); number++) {
            content.put(run(Cipher.DECRYPT_MODE, file, key, number, pieces.size(), pieces.get(number)));
        }
        if (content.hasRemaining()) {
            throw new IllegalStateException("a file is shorter than it was");
        }
        return content.array();
    }

    private static byte[] run(int mode, UUID file, String key, int number, int count, byte[] piece) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putInt(NONCE_BYTES - Integer.BYTES, number)
                    .array();
            cipher.init(
                    mode,
                    new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES)
                    .putLong(file.getMostSignificantBits())
                    .putLong(file.getLeastSignificantBits())
                    .putInt(number)
                    .putInt(count)
                    .array());
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of a file does not open: it was changed, or stands elsewhere", e);
        }
    }
}
