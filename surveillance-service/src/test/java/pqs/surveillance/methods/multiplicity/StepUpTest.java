package pqs.surveillance.methods.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static pqs.surveillance.methods.multiplicity.StepUpProcedure.BENJAMINI_HOCHBERG;
import static pqs.surveillance.methods.multiplicity.StepUpProcedure.BENJAMINI_YEKUTIELI;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.surveillance.methods.InvalidInput;

class StepUpTest {

    /** The fifteen of Benjamini and Hochberg (1995), section 3.2, which rejects four of them at 0.05. */
    private static final double[] PAPER = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0
    };

    @Test
    void theExampleOfThePaperRejectsFour() {
        var result = StepUp.of(BENJAMINI_HOCHBERG, PAPER, 0.05);
        assertThat(result.rejected()).containsExactly(0, 1, 2, 3);
        assertThat(result.adjusted().get(3)).isCloseTo(0.035625, within(1e-15));
        assertThat(result.adjusted().get(5)).isCloseTo(0.06385714285714, within(1e-13));
    }

    @Test
    void underAnyDependenceTheSameExampleRejectsThree() {
        var result = StepUp.of(BENJAMINI_YEKUTIELI, PAPER, 0.05);
        assertThat(result.rejected()).containsExactly(0, 1, 2);
        assertThat(result.adjusted().getFirst()).isCloseTo(0.0015 * 3.318228993228993, within(1e-15));
        assertThat(result.adjusted().getLast()).isEqualTo(1.0);
    }

    @Test
    void theOrderOfTheInputIsKeptAndTiesAreEqual() {
        var result = StepUp.of(BENJAMINI_HOCHBERG, new double[] {0.04, 0.01, 0.04, 0.01}, 0.05);
        assertThat(result.adjusted()).containsExactly(0.04, 0.02, 0.04, 0.02);
        assertThat(result.rejected()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneAloneIsWhatItIs() {
        assertThat(StepUp.of(BENJAMINI_YEKUTIELI, new double[] {0.05}, 0.05).rejected())
                .containsExactly(0);
        assertThat(StepUp.of(BENJAMINI_HOCHBERG, new double[] {0, 0}, 0.05).adjusted())
                .containsExactly(0.0, 0.0);
    }

    /** The definition by thresholds, and the adjusted values by the minimum written out. */
    @Test
    void agreesWithTheDefinitionWrittenOut() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int m = random.nextInt(1, 12);
            double[] p = random.doubles(m).map(u -> u * u * u).toArray();
            for (var procedure : StepUpProcedure.values()) {
                double c = procedure == BENJAMINI_HOCHBERG ? 1 : harmonic(m);
                double[] sorted = Arrays.stream(p).sorted().toArray();
                int k = 0;
                for (int i = 1; i <= m; i++) {
                    k = sorted[i - 1] <= i * 0.1 / (c * m) ? i : k;
                }
                var result = StepUp.of(procedure, p, 0.1);
                assertThat(result.rejected()).as("seed %d %s", seed, procedure).hasSize(k);
                for (int i = 0; i < m; i++) {
                    assertThat(result.adjusted().get(i))
                            .as("seed %d %s p[%d]", seed, procedure, i)
                            .isCloseTo(writtenOut(sorted, p[i], c), within(1e-12));
                }
            }
        }
    }

    private static double writtenOut(double[] sorted, double p, double c) {
        int m = sorted.length;
        double least = 1;
        for (int j = 1; j <= m; j++) {
            least = sorted[j - 1] >= p ? Math.min(least, c * m * sorted[j - 1] / j) : least;
        }
        return least;
    }

    private static double harmonic(int m) {
        double sum = 0;
        for (int i = 1; i <= m; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void whatIsNoProbabilityIsNamed(double wrong) {
        assertThatThrownBy(() -> StepUp.of(BENJAMINI_HOCHBERG, new double[] {0.5, wrong}, 0.05))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("p[1] is " + wrong);
    }

    @Test
    void noPValuesAndNoRateAreRefused() {
        assertThatThrownBy(() -> StepUp.of(BENJAMINI_HOCHBERG, new double[0], 0.05))
                .hasMessageContaining("p is empty");
        assertThatThrownBy(() -> StepUp.of(BENJAMINI_HOCHBERG, new double[] {0.5}, 0))
                .hasMessageContaining("q is 0.0");
    }

    @Test
    void itsCanonicalFormIsWritten() {
        assertThat(StepUp.of(BENJAMINI_HOCHBERG, new double[] {0.5, 0.01}, 0.05)
                        .toResult()
                        .canonical())
                .isEqualTo(
                        "{\"inputs\":{\"p\":[0.5,0.01]},\"method\":{\"name\":\"benjamini-hochberg\",\"version\":1},"
                                + "\"parameters\":{\"q\":0.05},\"path\":[],\"values\":{\"adjusted\":[0.5,0.02],\"rejected\":[1]}}");
    }
}
