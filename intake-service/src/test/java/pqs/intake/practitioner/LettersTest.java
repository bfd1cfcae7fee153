package pqs.intake.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Refused;
import pqs.platform.personal.TypedPersonal;

class LettersTest {

    @Test
    void lettersGoOnAfterZ() {
        assertThat(Letters.after(0)).isEqualTo("A");
        assertThat(Letters.after(25)).isEqualTo("Z");
        assertThat(Letters.after(26)).isEqualTo("AA");
        assertThat(Letters.after(26 + 26 * 26 - 1)).isEqualTo("ZZ");
        assertThat(Letters.after(26 + 26 * 26)).isEqualTo("AAA");
    }

    @Test
    void noTwoPractitionersOfAProviderHaveOneLetter() {
        var seen = new HashSet<String>();
        for (int others = 0; others < 2_000; others++) {
            assertThat(seen.add(Letters.after(others))).as("after " + others).isTrue();
        }
    }

    @Test
    void aChoiceThatIsNoneNeverQuotesTheName() {
        assertThatThrownBy(() -> PractitionerChoice.read("", TypedPersonal.of("Jo Example")))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("Example");
        assertThatThrownBy(() -> PractitionerChoice.read("another", TypedPersonal.NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().field()).isEqualTo("name"));
        assertThat(PractitionerChoice.read("as-typed", TypedPersonal.NOTHING))
                .isEqualTo(new PractitionerChoice.AsTyped());
    }
}
