package pqs.surveillance.methods.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Replay;
import pqs.surveillance.methods.multiplicity.LordPlusPlus.Decision;

class LordPlusPlusTest {

    /** The fifteen p-values of the vignette of onlineFDR, as one sequence. */
    private static final double[] VIGNETTE = {
        2.90e-14, 0.06743, 0.01514, 0.08174, 0.00171, 3.61e-05, 0.79149, 0.27201, 0.28295, 7.59e-08, 0.69274, 0.30443,
        0.000487, 0.72342, 0.54757
    };

    /** Levels worked out by the formula in another language. */
    @Test
    void levelsAreThoseOfTheFormula() {
        var decisions = LordPlusPlus.start(0.05).decideAll(VIGNETTE);
        assertThat(decisions.getFirst().level()).isCloseTo(0.005 * 0.07720838 * Math.log(2), within(1e-18));
        assertThat(decisions.stream().map(Decision::level).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-15 ? 0 : Double.compare(a, b))
                .containsExactly(
                        0.0002675838545630043,
                        0.0024664457199817477,
                        0.000573281754204682,
                        0.0004872804760455688,
                        0.0004059066212002699,
                        0.00034472863862898366,
                        0.0029745012820979033,
                        0.0008450114061401572,
                        0.0007305648272027261,
                        0.0006243142501075557,
                        0.003218591331670942,
                        0.0010617226723021516,
                        0.0009256824982994009,
                        0.003477804234574042,
                        0.0012878713297218723);
        assertThat(decisions.getLast().after().discoveries()).containsExactly(1L, 6L, 10L, 13L);
    }

    /** The partial sum to a million and the integral of the rest: 2 (v³ + 3v² + 6v + 6) exp(−v), v = √ln N. */
    @Test
    void gammaSumsToAtMostOne() {
        double sum = 0;
        for (int j = 1_000_000; j >= 1; j--) {
            sum += LordPlusPlus.gamma(j);
        }
        double v = Math.sqrt(Math.log(1e6));
        double rest = 0.07720838 * 2 * (v * v * v + 3 * v * v + 6 * v + 6) * Math.exp(-v);
        assertThat(sum + rest).isCloseTo(0.97631, within(1e-5));
    }

    @Test
    void aStreamTakenUpAgainGivesTheSameBytes() {
        Replay.isAsTheWhole(
                100,
                random -> {
                    var start = LordPlusPlus.start(0.1);
                    return new Replay.Streamed<Double, LordPlusPlus.Decision>(
                            new LordPlusPlus.Decision(0, 1, 0, start),
                            (before, p) -> before.after().decide(p),
                            (all, decisions) -> start.toResult(decisions),
                            all -> start.toResult(
                                    all.stream().mapToDouble(p -> p).toArray()));
                },
                random -> Math.pow(random.nextDouble(), 8));
        assertThat(LordPlusPlus.start(0.05).decide(1e-9).after().canonical())
                .isEqualTo("{\"alpha\":0.05,\"discoveries\":[1],\"method\":{\"name\":\"lord-plus-plus\",\"version\":1},"
                        + "\"tested\":1,\"w0\":0.005}");
    }

    @Test
    void aResultHoldsTheLevelsAndTheStateAfterThem() {
        assertThat(LordPlusPlus.start(0.05)
                        .decide(1e-9)
                        .after()
                        .toResult(new double[] {0.9})
                        .canonical())
                .isEqualTo("{\"inputs\":{\"discoveriesBefore\":[1],\"p\":[0.9],\"testedBefore\":1},"
                        + "\"method\":{\"name\":\"lord-plus-plus\",\"version\":1},"
                        + "\"parameters\":{\"alpha\":0.05,\"w0\":0.005},\"path\":[0.0024664457199817477],"
                        + "\"values\":{\"discoveries\":[1],\"tested\":2}}");
    }

    /** 2,000 streams of 300 p-values, one in twenty of them with something to find (z of 4). */
    @Test
    void falseDiscoveriesStayWithinTheRateAndSomethingIsFound() {
        var random = new SplittableRandom(20_261_128);
        double falseShares = 0;
        int found = 0;
        int planted = 0;
        for (int stream = 0; stream < 2_000; stream++) {
            var state = LordPlusPlus.start(0.1);
            int wrong = 0;
            for (int i = 0; i < 300; i++) {
                boolean fault = random.nextInt(20) == 0;
                var decision = state.decide(fault ? Math.pow(random.nextDouble(), 12) : random.nextDouble());
                planted += fault ? 1 : 0;
                found += fault && decision.discovered() ? 1 : 0;
                wrong += !fault && decision.discovered() ? 1 : 0;
                state = decision.after();
            }
            falseShares += (double) wrong / Math.max(1, state.discoveries().size());
        }
        assertThat(falseShares / 2_000).isBetween(0.01, 0.1);
        assertThat((double) found / planted).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void whatIsNoProbabilityIsRefused(double wrong) {
        assertThatThrownBy(() -> LordPlusPlus.start(0.05).decide(wrong))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("p is " + wrong);
        assertThatThrownBy(() -> LordPlusPlus.start(wrong)).hasMessageContaining("alpha is " + wrong);
    }

    @Test
    void aStateThatNoStreamCanHaveIsRefused() {
        assertThatThrownBy(() -> new LordPlusPlus(0.05, 0.06, 0, List.of())).hasMessageContaining("w0 is 0.06");
        assertThatThrownBy(() -> new LordPlusPlus(0.05, 0.01, 2, List.of(3L)))
                .hasMessageContaining("discoveries are [3]");
        assertThatThrownBy(() -> new LordPlusPlus(0.05, 0.01, 5, List.of(3L, 2L)))
                .hasMessageContaining("discoveries[1] is 2 after 3");
        assertThatThrownBy(() -> new LordPlusPlus(0.05, 0.01, -1, List.of())).hasMessageContaining("tested is -1");
    }
}
