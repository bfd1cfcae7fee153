package pqs.surveillance.methods.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class ReconciliationTest {

    /** Referred 1–20, reported 2–18, claimed 3–24: six claims without a report, one report without a claim. */
    private static final Reconciliation BOOKS = Reconciliation.of(keys(1, 20), keys(2, 18), keys(3, 24));

    @Test
    void whatOneBookHoldsAndAnotherDoesNotIsNamed() {
        assertThat(BOOKS.gaps())
                .extracting(Reconciliation.Gap::name, gap -> gap.missing().size(), Reconciliation.Gap::onlyOther)
                .containsExactly(
                        tuple("claimed, not reported", 6, 1),
                        tuple("claimed, not referred", 4, 2),
                        tuple("reported, not referred", 0, 3),
                        tuple("referred, not reported", 3, 0));
        assertThat(BOOKS.gaps().getFirst().missing()).containsExactly("k19", "k20", "k21", "k22", "k23", "k24");
    }

    /** B ~ Binomial(7, ½): P(B ≥ 6) = (7 + 1) / 128; and of 22 claims six or more missing at 5%. */
    @Test
    void theTestsAreExact() {
        assertThat(BOOKS.gaps().getFirst().p()).isCloseTo(8.0 / 128, within(1e-15));
        double fewer = 0;
        double choose = 1;
        for (int x = 0; x < 6; x++) {
            fewer += choose * Math.pow(0.05, x) * Math.pow(0.95, 22 - x);
            choose = choose * (22 - x) / (x + 1);
        }
        assertThat(BOOKS.gaps().getFirst().tail(0.05)).isCloseTo(1 - fewer, within(1e-14));
        assertThat(Reconciliation.tailOfNumbers(6, 1)).isCloseTo(8.0 / 128, within(1e-15));
        assertThat(Reconciliation.tailOfNumbers(0, 0)).isEqualTo(1);
    }

    @Test
    void booksThatAgreeHaveNoGaps() {
        var same = Reconciliation.of(keys(1, 3), keys(1, 3), keys(1, 3));
        assertThat(same.gaps()).allSatisfy(gap -> {
            assertThat(gap.missing()).isEmpty();
            assertThat(gap.p()).isEqualTo(1);
        });
        assertThat(same.toResult().canonical())
                .isEqualTo(Reconciliation.of(keys(1, 3), keys(1, 3), keys(1, 3))
                        .toResult()
                        .canonical());
    }

    /** 2^-3. */
    @Test
    void numbersAloneAreAResultOfTheirOwn() {
        assertThat(Reconciliation.resultOfNumbers(3, 0).canonical())
                .contains("\"inputs\":{\"first\":3,\"other\":0}", "\"p\":0.125,");
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> Reconciliation.of(Set.of(), Set.of(), Set.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("are empty");
        assertThatThrownBy(() -> Reconciliation.tailOfNumbers(-1, 0)).hasMessageContaining("first is -1");
        assertThatThrownBy(() -> BOOKS.gaps().getFirst().tail(0)).hasMessageContaining("toleratedShare is 0.0");
    }

    private static Set<String> keys(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "k%02d".formatted(i))
                .collect(Collectors.toSet());
    }
}
