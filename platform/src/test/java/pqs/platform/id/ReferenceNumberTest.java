package pqs.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceNumberTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    @Test
    void looksAsPeopleAreTold() {
        assertThat(ReferenceNumber.of('C', 0).value()).isEqualTo("C-0000-0000");
        assertThat(ReferenceNumber.of('F', 1).value()).isEqualTo("F-1000-000X");
        assertThat(ReferenceNumber.of('R', ReferenceNumber.capacity() - 1).value())
                .matches("R-YYYY-YYY.");
    }

    @Test
    void hasRoomForTwentySevenThousandMillion() {
        assertThat(ReferenceNumber.capacity()).isEqualTo(27_512_614_111L);
        assertThatThrownBy(() -> ReferenceNumber.of('C', ReferenceNumber.capacity()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReferenceNumber.of('C', -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReferenceNumber.of('c', 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differentNumbersHaveDifferentReferences() {
        var seen = new HashSet<ReferenceNumber>();
        for (long number = 0; number < 100_000; number++) {
            seen.add(ReferenceNumber.of('C', number * 270_001));
        }
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void everySingleWrongSymbolIsNoticed() {
        for (long seed = 0; seed < 300; seed++) {
            var symbols = symbolsOf(random(seed));
            for (int at = 0; at < symbols.length(); at++) {
                for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
                    char other = SYMBOLS.charAt(symbol);
                    if (other != symbols.charAt(at)) {
                        var wrong = symbols.substring(0, at) + other + symbols.substring(at + 1);
                        assertThat(ReferenceNumber.parse("C" + wrong))
                                .as("seed %d, %s", seed, wrong)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoSymbolsIsNoticed() {
        for (long seed = 0; seed < 2_000; seed++) {
            var symbols = symbolsOf(random(seed));
            for (int one = 0; one < symbols.length(); one++) {
                for (int two = one + 1; two < symbols.length(); two++) {
                    if (symbols.charAt(one) != symbols.charAt(two)) {
                        var swapped = new StringBuilder(symbols);
                        swapped.setCharAt(one, symbols.charAt(two));
                        swapped.setCharAt(two, symbols.charAt(one));
                        assertThat(ReferenceNumber.parse("C" + swapped))
                                .as("seed %d, %s", seed, swapped)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        var reference = ReferenceNumber.of('C', 31 + 1);
        assertThat(reference.value()).startsWith("C-11");
        assertThat(ReferenceNumber.parse(reference.value().toLowerCase(java.util.Locale.ROOT)))
                .contains(reference);
        assertThat(ReferenceNumber.parse(" " + reference.value().replace("-", " ") + " "))
                .contains(reference);
        assertThat(ReferenceNumber.parse(
                        reference.value().replace("C-11", "C-Il").replace("0", "O")))
                .contains(reference);
    }

    @Test
    void nothingElseIsAReference() {
        assertThat(ReferenceNumber.parse("")).isEmpty();
        assertThat(ReferenceNumber.parse("C-0000-000")).isEmpty();
        assertThat(ReferenceNumber.parse("1-0000-0000")).isEmpty();
        assertThat(ReferenceNumber.parse("C-0000-000\u0660")).isEmpty();
        assertThatThrownBy(() -> new ReferenceNumber("C-0000-0001")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsAreOrderedByTimeAndReferencesDiffer() {
        var ids = new RandomIds();
        var first = ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(ids.next()).isGreaterThan(first);
        assertThat(ids.nextReference('C')).isNotEqualTo(ids.nextReference('C'));
        assertThat(ids.nextReference('R').value()).startsWith("R-");
    }

    private static ReferenceNumber random(long seed) {
        return ReferenceNumber.of('C', new Random(seed).nextLong(ReferenceNumber.capacity()));
    }

    private static String symbolsOf(ReferenceNumber reference) {
        return reference.value().substring(2).replace("-", "");
    }
}
