package pqs.intake.attachment.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileCipherTest {

    private static final UUID FILE = UUID.fromString("0197ffff-0000-7000-8000-00000000000a");

    private final FileCipher cipher = new FileCipher();
    private final String key = cipher.newKey().revealed();

    @Test
    void whatWasEncryptedComesBackWhateverItsLength() {
        for (int size :
                new int[] {1, FileCipher.PIECE_BYTES - 1, FileCipher.PIECE_BYTES, FileCipher.PIECE_BYTES + 1, 600_000
                }) {
            var content = content(size);
            var pieces = cipher.encrypt(FILE, key, content);

            assertThat(cipher.decrypt(FILE, key, pieces, size))
                    .as("size " + size)
                    .isEqualTo(content);
        }
    }

    @Test
    void piecesThatWereSwappedCutOrChangedDoNotOpen() {
        var pieces = cipher.encrypt(FILE, key, content(3 * FileCipher.PIECE_BYTES));
        var changed = new ArrayList<>(pieces);
        changed.set(1, pieces.get(1).clone());
        changed.get(1)[5] ^= 1;

        for (List<byte[]> wrong :
                List.of(List.of(pieces.get(1), pieces.get(0), pieces.get(2)), pieces.subList(0, 2), changed)) {
            assertThatThrownBy(() -> cipher.decrypt(FILE, key, wrong, 3 * FileCipher.PIECE_BYTES))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(UUID.randomUUID(), key, pieces, 3 * FileCipher.PIECE_BYTES))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(FILE, cipher.newKey().revealed(), pieces, 3 * FileCipher.PIECE_BYTES))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
