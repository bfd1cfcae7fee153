package pqs.surveillance.methods.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;

class UpCodingTest {

    /** The lady who tasted tea: 3 of 4 against 1 of 4 is 17/70 by Fisher's test (The Design of Experiments, 1935). */
    @Test
    void withOneKindOfCaseItIsFishersTest() {
        var result = judged(new CaseMix("scan", 3, 4, 1, 4));
        assertThat(result.pAgainstPeersAsSampled()).isCloseTo(17.0 / 70, within(1e-14));
        assertThat(result.pAgainstPeersAsKnown())
                .isCloseTo(4 * Math.pow(0.25, 3) * 0.75 + Math.pow(0.25, 4), within(1e-15));
        assertThat(result.expectedLong()).isEqualTo(1);
    }

    /** For 1 of 4 the lower limit solves 1 − (1 − p)⁴ = 0.025, for 3 of 4 the upper one p⁴ = 0.975. */
    @Test
    void withOneKindOfCaseTheIntervalIsClopperAndPearsons() {
        var result = judged(new CaseMix("scan", 3, 4, 1, 4));
        assertThat(result.provider().share()).isEqualTo(0.75);
        assertThat(result.peers().lower()).isCloseTo(1 - Math.pow(0.975, 0.25), within(1e-9));
        assertThat(result.provider().upper()).isCloseTo(Math.pow(0.975, 0.25), within(1e-9));
    }

    /** More long claims than peers overall, and fewer within each kind of case: the mix explains them. */
    @Test
    void caseMixIsAllowedFor() {
        var result = judged(new CaseMix("simple", 1, 20, 10, 180), new CaseMix("complex", 70, 100, 15, 20));
        assertThat(result.longClaims() / 120.0).isGreaterThan(25 / 200.0);
        assertThat(result.provider().share()).isLessThan(result.peers().share());
        assertThat(result.provider().share()).isCloseTo((200 * 0.05 + 120 * 0.7) / 320, within(1e-14));
        assertThat(result.pAgainstPeersAsSampled()).isGreaterThan(0.5);
    }

    /** Every table with the same margins, by brute force over two kinds of case. */
    @Test
    void theExactTestIsCountedOut() {
        double tail = 0;
        for (int a = 0; a <= 3; a++) {
            for (int b = 0; b <= 2; b++) {
                tail += a + b >= 4 ? draws(3, 5, a, 4) * draws(2, 4, b, 3) : 0;
            }
        }
        var result = judged(new CaseMix("a", 2, 4, 1, 4), new CaseMix("b", 2, 3, 0, 3));
        assertThat(result.pAgainstPeersAsSampled()).isCloseTo(tail, within(1e-14));
    }

    private static double draws(int longOnes, int others, int held, int drawn) {
        return choose(longOnes, held) * choose(others, drawn - held) / choose(longOnes + others, drawn);
    }

    private static double choose(int n, int k) {
        double product = k < 0 || k > n ? 0 : 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }

    @Test
    void peersWithoutLongClaimsMakeOneImpossibleOnlyWhereTheyAreKnown() {
        var result = judged(new CaseMix("scan", 1, 10, 0, 10));
        assertThat(result.pAgainstPeersAsKnown()).isZero();
        assertThat(result.pAgainstPeersAsSampled()).isCloseTo(0.5, within(1e-14));
        assertThat(result.peers().lower()).isZero();
        assertThat(result.peers().upper()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-9));
    }

    @Test
    void whatCannotBeComparedIsNamed() {
        var result = judged(new CaseMix("scan", 3, 4, 1, 4), new CaseMix("rare", 5, 5, 0, 0));
        assertThat(result.leftOut()).containsExactly("rare");
        assertThat(result.longClaims()).isEqualTo(3);
        assertThat(result.toResult().canonical()).contains("\"leftOut\":[\"rare\"]");
        assertThat(UpCoding.of(List.of(new CaseMix("rare", 5, 5, 0, 0))))
                .isEqualTo(new Judgement.TooLittle<>(0, 1, "kinds of case with claims of the provider and of peers"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new CaseMix("scan", 5, 4, 0, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("claims of scan are 5 long of 4");
        assertThatThrownBy(() -> new CaseMix("scan", 0, 4, -1, 1)).hasMessageContaining("peersClaims of scan are -1");
        assertThatThrownBy(() -> UpCoding.of(List.of())).hasMessageContaining("caseMix is empty");
    }

    private static UpCoding judged(CaseMix... caseMix) {
        return switch (UpCoding.of(List.of(caseMix))) {
            case Judgement.Enough<UpCoding>(var result) -> result;
            case Judgement.TooLittle<UpCoding> little -> throw new AssertionError(little.words());
        };
    }
}
