package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.platform.personal.TestNumbers;

class PseudonymsTest {

    private final MasterKey key = Keys.ring(Keys.entry("2026-11", 1)).current();
    private final MasterKey other = Keys.ring(Keys.entry("2025-11", 2)).current();

    @Test
    void equalValuesMeetWithinAPurposeAndUnderAKeyOnly() {
        var one = Pseudonyms.of(key, "same-thing", "9990000018");

        assertThat(one).hasSize(Pseudonyms.BYTES).isEqualTo(Pseudonyms.of(key, "same-thing", "9990000018"));
        assertThat(one).isNotEqualTo(Pseudonyms.of(key, "other-purpose", "9990000018"));
        assertThat(one).isNotEqualTo(Pseudonyms.of(other, "same-thing", "9990000018"));
    }

    @Test
    void listsOfTwoPurposesHaveNothingInCommon() {
        var first = new HashSet<String>();
        var second = new HashSet<String>();
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var number = TestNumbers.random(random);
            first.add(HexFormat.of().formatHex(Pseudonyms.of(key, "first-purpose", number)));
            second.add(HexFormat.of().formatHex(Pseudonyms.of(key, "second-purpose", number)));
        }
        assertThat(first).as("seed 7").doesNotContainAnyElementsOf(second);
    }

    @Test
    void aPurposeIsAPlainWord() {
        assertThatThrownBy(() -> Pseudonyms.of(key, "", "9990000018")).isInstanceOf(IllegalArgumentException.class);
    }
}
