package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.platform.crypto.CannotOpen.Why;
import pqs.platform.personal.TestNumbers;

class FieldCipherTest {

    private static final FieldPlace PLACE = new FieldPlace("thing", "number_sealed", "row-1");

    /** Version, length and name of the key 2026-11. */
    private static final int HEADER_BYTES = 1 + 1 + 7;

    private static final int NONCE_AND_TAG_BYTES = 12 + 16;

    private final FieldCipher cipher = new FieldCipher();
    private final KeyRing ring = Keys.ring(Keys.entry("2026-11", 1), Keys.entry("2025-11", 2));

    @Test
    void whatWasSealedOpensAtItsPlace() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var plain = TestNumbers.random(random) + "x".repeat(random.nextInt(300)) + "é\u0000😀";
            var place = new FieldPlace("t" + random.nextInt(), "c", "r" + random.nextInt());

            var field = SealedField.of(cipher.seal(ring.current(), place, plain).bytes());

            assertThat(cipher.open(ring, place, field)).as("seed " + seed).isEqualTo(plain);
        }
    }

    @Test
    void theSameTextIsNeverSealedTheSameWayAndDoesNotShow() {
        var seen = new HashSet<SealedField>();
        for (int i = 0; i < 1000; i++) {
            var field = cipher.seal(ring.current(), PLACE, "9990000018");
            assertThat(new String(field.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("99900");
            seen.add(field);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void anOlderKeyStillOpens() {
        var older = cipher.seal(Keys.ring(Keys.entry("2025-11", 2)).current(), PLACE, "9990000018");

        assertThat(older.keyId()).isEqualTo(new KeyId("2025-11"));
        assertThat(cipher.open(ring, PLACE, older)).isEqualTo("9990000018");
    }

    @Test
    void anyChangedByteIsNoticedAndNothingIsTold() {
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var plain = TestNumbers.random(random);
            var bytes = cipher.seal(ring.current(), PLACE, plain).bytes();
            for (int at = 0; at < bytes.length; at++) {
                var changed = bytes.clone();
                changed[at] ^= (byte) (1 + random.nextInt(255));

                var refused = refusal(ring, PLACE, changed);

                assertThat(refused.why()).as("seed %d byte %d", seed, at).isEqualTo(why(changed, at));
                assertThat(printed(refused)).doesNotContain(plain, plain.substring(3));
            }
        }
    }

    @Test
    void anyCutIsNoticed() {
        var bytes = cipher.seal(ring.current(), PLACE, "9990000018").bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(refusal(ring, PLACE, Arrays.copyOf(bytes, length)).why())
                    .as("cut to " + length)
                    .isEqualTo(length < HEADER_BYTES + NONCE_AND_TAG_BYTES ? Why.MALFORMED : Why.NOT_AUTHENTIC);
        }
        assertThat(refusal(ring, PLACE, Arrays.copyOf(bytes, bytes.length + 1)).why())
                .isEqualTo(Why.NOT_AUTHENTIC);
    }

    @Test
    void anotherRowColumnOrTableDoesNotOpenIt() {
        var bytes = cipher.seal(ring.current(), PLACE, "9990000018").bytes();

        assertThat(refusal(ring, new FieldPlace("thing", "number_sealed", "row-2"), bytes)
                        .why())
                .isEqualTo(Why.NOT_AUTHENTIC);
        assertThat(refusal(ring, new FieldPlace("thing", "name_sealed", "row-1"), bytes)
                        .why())
                .isEqualTo(Why.NOT_AUTHENTIC);
        assertThat(refusal(ring, new FieldPlace("other", "number_sealed", "row-1"), bytes)
                        .why())
                .isEqualTo(Why.NOT_AUTHENTIC);
        // The same letters, cut elsewhere.
        var cut = cipher.seal(ring.current(), new FieldPlace("ab", "c", "d"), "9990000018")
                .bytes();
        assertThat(refusal(ring, new FieldPlace("a", "bc", "d"), cut).why()).isEqualTo(Why.NOT_AUTHENTIC);
    }

    @Test
    void anUnknownKeyIsNamedAndAnotherOfTheSameNameDoesNotOpen() {
        var bytes = cipher.seal(ring.current(), PLACE, "9990000018").bytes();

        var unknown = refusal(Keys.ring(Keys.entry("2027-01", 3)), PLACE, bytes);
        assertThat(unknown.why()).isEqualTo(Why.UNKNOWN_KEY);
        assertThat(unknown).hasMessageContaining("2026-11").hasMessageContaining("thing.number_sealed");
        assertThat(refusal(Keys.ring(Keys.entry("2026-11", 99)), PLACE, bytes).why())
                .isEqualTo(Why.NOT_AUTHENTIC);
    }

    /** Why a field is refused of which this byte was changed: its header is read first, the rest is for the key to tell. */
    private static Why why(byte[] changed, int at) {
        if (at >= HEADER_BYTES) {
            return Why.NOT_AUTHENTIC;
        }
        int length = changed[1];
        if (at == 0 || length < 1 || 2 + length + NONCE_AND_TAG_BYTES > changed.length) {
            return Why.MALFORMED;
        }
        var name = new String(changed, 2, length, StandardCharsets.ISO_8859_1);
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            return Why.MALFORMED;
        }
        return name.equals("2025-11") ? Why.NOT_AUTHENTIC : Why.UNKNOWN_KEY;
    }

    private CannotOpen refusal(KeyRing with, FieldPlace place, byte[] bytes) {
        return catchThrowableOfType(CannotOpen.class, () -> cipher.open(with, place, SealedField.of(bytes)));
    }

    private static String printed(Throwable refused) {
        var printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }
}
