package pqs.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9912003888", "9000000009", "999 000 0018", "999-000-0018", "  9990000018\t"})
    void readsTenDigitsThatCheck(String typed) {
        assertThat(NhsNumber.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9912003814",
                "4123456879",
                "999000001",
                "99900000188",
                "999  000 0018",
                "99 90000018",
                "999000001x",
                "",
                "٩٩٩٠٠٠٠٠١٨"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(NhsNumber.parse(typed)).isEmpty();
    }

    @Test
    void aNumberWhoseCheckDigitComesToTenIsNever() {
        // 9 x 10 + 9 x 9 + 9 x 8 = 243, which leaves 1 of 11, and 11 less 1 is 10.
        for (int last = 0; last <= 9; last++) {
            assertThat(NhsNumber.parse("999000000" + last)).isEmpty();
        }
    }

    @Test
    void isReadInGroupsAndKnowsTheTestRange() {
        var number = NhsNumber.parse("9912003888").orElseThrow();

        assertThat(number.revealedInGroups()).isEqualTo("991 200 3888");
        assertThat(number.revealed()).isEqualTo("9912003888");
        assertThat(number.ofTestRange()).isFalse();
        assertThat(NhsNumber.parse("9990000018").orElseThrow().ofTestRange()).isTrue();
    }

    @Test
    void oneWrongDigitIsAlwaysNoticed() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var digits = TestNumbers.random(random);
            int place = random.nextInt(10);
            char other = (char) ('0' + (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);

            var mistyped = digits.substring(0, place) + other + digits.substring(place + 1);

            assertThat(NhsNumber.parse(digits)).as("seed " + seed).isPresent();
            assertThat(NhsNumber.parse(mistyped)).as("seed " + seed).isEmpty();
        }
    }
}
