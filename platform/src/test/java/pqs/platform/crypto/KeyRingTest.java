package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.crypto.KeyRing.Reading.Right;
import pqs.platform.crypto.KeyRing.Reading.Wrong;

class KeyRingTest {

    @Test
    void theFirstKeyIsTheCurrentOneAndRemarksAreLeftOut() {
        var ring =
                Keys.ring("# made in November", Keys.entry("2026-11", 1) + " # current", "", Keys.entry("2025-11", 2));

        assertThat(ring.current().id()).isEqualTo(new KeyId("2026-11"));
        assertThat(ring.all()).extracting(MasterKey::id).containsExactly(new KeyId("2026-11"), new KeyId("2025-11"));
    }

    @Test
    void oneLineWithCommasAndBothAlphabetsOfBase64AreRead() {
        var bytes = new byte[32];
        bytes[0] = (byte) 0xFB;
        var padded = "a:" + Base64.getEncoder().encodeToString(bytes);
        var forAddresses = "b:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(KeyRing.read(padded + "," + forAddresses)).isInstanceOf(Right.class);
    }

    @Test
    void everythingWrongIsSaidAndNoKeyIsQuoted() {
        var right = Keys.entry("right", 1);
        var secret = "c2VjcmV0IHRoYXQgaXMgdG9vIHNob3J0";

        assertThat(complaints(right, "short:" + secret, "no colon here", "UPPER:" + secret, right))
                .hasSize(4)
                .allSatisfy(words -> assertThat(words).doesNotContain(secret, right.substring(6)))
                .anySatisfy(words -> assertThat(words).isEqualTo("key short is not the base64 of 32 bytes"))
                .anySatisfy(words -> assertThat(words).isEqualTo("two keys are named right"));
        assertThat(complaints("not-base64:" + "*".repeat(43)))
                .containsExactly("key not-base64 is not the base64 of 32 bytes");
        assertThat(complaints("", " # nothing"))
                .containsExactly("no key is given; write one as name:base64 of 32 random bytes");
    }

    @Test
    void theWordsOfAKeyAndARingHoldNone() {
        var entry = Keys.entry("2026-11", 1);
        var ring = Keys.ring(entry);

        assertThat(ring.toString() + ring.current()).contains("2026-11").doesNotContain(entry.substring(8));
    }

    @Test
    void keysOfDemonstrationsAndTestsStartNothingElse() {
        var demonstration = KeyRing.read(Keys.entry("demonstration-1", 1) + "," + Keys.entry("test-1", 2));

        assertThat(SealingStartUp.complaints(demonstration, true)).isEmpty();
        assertThat(SealingStartUp.complaints(demonstration, false))
                .containsExactly(
                        "the sealing key demonstration-1 is a demonstration's or a test's, and PQS_DEMONSTRATION is not true",
                        "the sealing key test-1 is a demonstration's or a test's, and PQS_DEMONSTRATION is not true");
        assertThat(SealingStartUp.complaints(KeyRing.read(Keys.entry("2026-11", 1)), false))
                .isEmpty();
        assertThat(SealingStartUp.complaints(new Wrong(List.of(SealingKeys.NONE)), true))
                .containsExactly(SealingKeys.NONE);
    }

    private static List<String> complaints(String... entries) {
        return switch (KeyRing.read(String.join("\n", entries))) {
            case Right(var ring) -> throw new AssertionError("read " + ring);
            case Wrong(var complaints) -> complaints;
        };
    }
}
