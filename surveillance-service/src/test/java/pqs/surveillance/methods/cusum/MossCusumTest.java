package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Replay;

class MossCusumTest {

    /** The first three as the national system's own functions give them, the others as its search does step by step. */
    @ParameterizedTest
    @CsvSource({
        "0.45,0.625,1.625,3.5,20.2853,100.8980",
        "1.2,1.7142857142857142,2,4,21.1968,104.1207",
        "3,4.333333333333333,2,4.666667,20.8475,121.1425",
        "0.01,0,1,1,100.5008,100.5008"
    })
    void theDesignOfAMean(double mean, double k, double h1, double h2, double arl1, double arl2) {
        var design = MossDesign.of(mean);
        assertThat(design.k()).isEqualTo(k);
        assertThat(design.h1()).isEqualTo(h1);
        assertThat(design.h2()).isEqualTo(h2);
        assertThat(design.arl1()).isCloseTo(arl1, within(0.001));
        assertThat(design.arl2()).isCloseTo(arl2, within(0.001));
    }

    @Test
    void aReferenceValueJustBesideTheLatticeIsKeptAndPassesOverAThreshold() {
        var design = MossDesign.of(0.3);
        assertThat(design.k()).isEqualTo(0.43);
        assertThat(design.onLattice()).isEqualTo(new ReferenceValue(3, 7));
        assertThat(design.h1()).isEqualTo(1.428571);
        assertThat(design.h2()).isEqualTo(4.285714);
    }

    @Test
    void theMeanIsRoundedToHundredths() {
        assertThat(MossDesign.of(1.2049)).isEqualTo(MossDesign.of(1.2));
    }

    /** What {@code round(x, 2)} of R 4 gives. */
    @ParameterizedTest
    @CsvSource({"0.615,0.62", "0.285,0.28", "0.295,0.3", "1.005,1", "2.675,2.67", "0.065,0.06", "0.125,0.12", "1.2,1.2"
    })
    void aHalfIsRoundedAsRDoes(double mean, double rounded) {
        assertThat(MossCusum.hundredths(mean)).isEqualTo(rounded);
    }

    @Test
    void restartsInTheMonthAfterLevelTwo() {
        var chart = MossCusum.of(new int[] {4, 4, 2, 0, 3}, 1.2);
        assertThat(chart.cusum()).containsExactly(2.285714, 4.571429, 0.285714, 0.0, 1.285714);
        assertThat(chart.level()).containsExactly(1, 2, 0, 0, 0);
    }

    @Test
    void levelOneNeedsAnEventInTheMonthAndLevelTwoDoesNot() {
        var chart = MossCusum.of(new int[] {3, 0}, 0.45);
        assertThat(chart.cusum()).containsExactly(2.375, 1.75);
        assertThat(chart.level()).containsExactly(1, 0);
        var high = MossCusum.of(new int[] {0, 3, 2, 0}, 0.45);
        assertThat(high.level()).containsExactly(0, 1, 2, 0);
    }

    @Test
    void monthByMonthIsAsTheWhole() {
        Replay.isAsTheWhole(
                100,
                random -> {
                    var design = MossDesign.of(0.1 + random.nextInt(60) / 10.0);
                    return new Replay.Streamed<Integer, Double>(
                            0.0,
                            (s, count) -> MossCusum.next(design, s, count),
                            (counts, states) -> followed(design, counts, states).result(),
                            counts -> MossCusum.of(
                                            counts.stream()
                                                    .mapToInt(Integer::intValue)
                                                    .toArray(),
                                            design)
                                    .result());
                },
                random -> random.nextInt(9));
    }

    private static MossCusum followed(MossDesign design, List<Integer> counts, List<Double> states) {
        var shown = states.stream().map(MossCusum::sixDecimals).toList();
        var level = IntStream.range(0, shown.size())
                .mapToObj(month -> MossCusum.level(design, shown.get(month), counts.get(month)))
                .toList();
        return new MossCusum(design, counts, shown, level);
    }

    @Test
    void theResultSaysWhatItStandsOn() {
        assertThat(MossCusum.of(new int[] {1, 0}, 0.45).result().canonical())
                .startsWith("{\"arl0\":100.89")
                .contains("\"inputs\":{\"counts\":[1,0]}", "\"level\":[0,0]", "\"convention\":\"S >= h\"");
    }

    @Test
    void aHighStateIsImprobableAndAMeanNotBelowKHasNone() {
        assertThat(MossCusum.of(new int[] {0}, 1.2).result().p()).hasValue(1);
        assertThat(MossCusum.of(new int[] {4, 4}, 1.2).result().p().orElseThrow())
                .isEqualTo(StateProbability.stationary(new CountDistribution.Poisson(1.2), new ReferenceValue(12, 7))
                        .atLeast(32.0 / 7))
                .isLessThan(0.03);
        assertThat(MossCusum.of(new int[] {1}, 0.01).result().p()).isEmpty();
    }

    @Test
    void refusesAMeanThatRoundsToNothing() {
        assertThatThrownBy(() -> MossDesign.of(0.004))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("inControlMean is 0.004, which is 0.00: give at least 0.01 events a month");
        assertThatThrownBy(() -> MossCusum.of(new int[] {1, -1}, 1))
                .hasMessage("counts[1] is -1: counts are whole numbers from 0");
    }
}
