package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.InvalidInput;

class NormalRunLengthTest {

    @ParameterizedTest
    @CsvSource({
        "4,0,UPPER,335.367577627242", "4,1,UPPER,8.38320212975", "5,0,UPPER,930.887012064239",
        "5,1,UPPER,10.375975300208", "5,0,BOTH,465.44350603212", "4,0,BOTH,167.683788813621"
    })
    void cusumOfHalfADeviationAsInSpc(double h, double shift, Sides sides, double arl) {
        assertThat(NormalCusumRunLength.of(0.5, h, shift, sides)).isCloseTo(arl, withinPercentage(1e-8));
    }

    @Test
    void cusumAsSimulated() {
        long seed = 3;
        var random = new SplittableRandom(seed);
        int runs = 40_000;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            double up = 0;
            double down = 0;
            do {
                double z = random.nextGaussian() + 0.3;
                up = Math.max(0, up + z - 0.25);
                down = Math.max(0, down - z - 0.25);
                points++;
            } while (up <= 3 && down <= 3);
        }
        assertThat(points / (double) runs)
                .as("seed " + seed)
                .isCloseTo(NormalCusumRunLength.of(0.25, 3, 0.3, Sides.BOTH), withinPercentage(1.5));
    }

    @Test
    void anAlmostClosedCusumIsAShewhartChartWithOneLimit() {
        assertThat(NormalCusumRunLength.of(2, 1e-6, 0, Sides.UPPER))
                .isCloseTo(1 / Normal.atMost(-2), withinPercentage(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0.1,2.7,0,368.993733980588", "0.1,2.7,1,9.730011622255"})
    void ewmaAsInSpc(double lambda, double c, double shift, double arl) {
        assertThat(EwmaRunLength.of(lambda, c, shift)).isCloseTo(arl, withinPercentage(1e-8));
    }

    @Test
    void anEwmaWithoutMemoryIsAShewhartChart() {
        assertThat(EwmaRunLength.of(1, 3, 0)).isCloseTo(370.398347344959, withinPercentage(1e-8));
        assertThat(EwmaRunLength.of(1, 3, 1)).isCloseTo(43.89468171854, withinPercentage(1e-8));
    }

    @Test
    void aSlowEwmaAsSimulated() {
        long seed = 4;
        var random = new SplittableRandom(seed);
        double lambda = 0.02;
        double limit = 2 * Math.sqrt(lambda / (2 - lambda));
        int runs = 40_000;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            double z = 0;
            do {
                z = (1 - lambda) * z + lambda * (random.nextGaussian() - 0.4);
                points++;
            } while (Math.abs(z) <= limit);
        }
        assertThat(points / (double) runs)
                .as("seed " + seed)
                .isCloseTo(EwmaRunLength.of(lambda, 2, -0.4), withinPercentage(1.5));
    }

    /**
     * What one point moves is small beside the limits: the nodes of coarse rules step over it. Solved apart from this in
     * another language with 1,000 and 1,200 nodes; for a λ of 0.001 a chain of 3,001 cells has 465.3656.
     */
    @Test
    void chartsThatOnePointHardlyMoves() {
        assertThat(EwmaRunLength.of(0.001, 5, 0.3)).isCloseTo(465.364700163, withinPercentage(1e-8));
        assertThat(NormalCusumRunLength.of(0.5, 200, 2, Sides.UPPER)).isCloseTo(134.009259572, withinPercentage(1e-8));
    }

    @Test
    void refusesWhatHasNotConverged() {
        var tooWide = "threshold is too wide beside what one point moves the chart:"
                + " give a lower one, a smaller shift, or a larger lambda";
        assertThatThrownBy(() -> EwmaRunLength.of(0.001, 20, 0.3))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(tooWide);
        assertThatThrownBy(() -> NormalCusumRunLength.of(0.5, 400, 2, Sides.UPPER))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(tooWide);
        assertThatThrownBy(() -> EwmaRunLength.of(0.02, 40, 0, Sides.BOTH, EwmaLimits.TIME_VARYING))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(tooWide);
        assertThatThrownBy(() -> EwmaRunLength.of(0.1, 2.7, -1e12, Sides.UPPER, EwmaLimits.TIME_VARYING))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(tooWide);
    }

    @Test
    void thresholdsHaveTheRunLengthsThatWereWanted() {
        double h = NormalCusumRunLength.threshold(0.5, Sides.UPPER, 930.887012064239)
                .value();
        assertThat(h).isCloseTo(5, within(1e-8));
        assertThat(NormalCusumRunLength.threshold(0.5, Sides.BOTH, 465.44350603212)
                        .value())
                .isCloseTo(5, within(1e-8));
        assertThat(EwmaRunLength.threshold(0.1, 368.993733980588).value()).isCloseTo(2.7, within(1e-8));
        assertThat(EwmaRunLength.threshold(1, 370.398347344959).value()).isCloseTo(3, within(1e-8));
    }

    /** Table 1 of Champ and Woodall (1987), in control, to the two decimals printed there. */
    @ParameterizedTest
    @CsvSource({
        "1000,370.40",
        "1100,225.44",
        "1010,166.05",
        "1001,152.73",
        "1110,132.89",
        "1101,122.05",
        "1011,105.78",
        "1111,91.75"
    })
    void runRulesAsChampAndWoodallHaveThem(String chosen, double arl) {
        assertThat(RunRulesRunLength.of(rules(chosen), 1, 0)).isCloseTo(arl, within(0.006));
    }

    @ParameterizedTest
    @CsvSource({"1000,43.89468171854", "1100,20.005036450869", "1001,14.578129271875"})
    void runRulesAfterAShiftOfOneDeviation(String chosen, double arl) {
        assertThat(RunRulesRunLength.of(rules(chosen), 1, 1)).isCloseTo(arl, withinPercentage(1e-7));
        assertThat(RunRulesRunLength.of(rules(chosen), 1, -1)).isCloseTo(arl, withinPercentage(1e-7));
    }

    @Test
    void runRulesWithWiderZonesAsSimulated() {
        long seed = 5;
        var random = new SplittableRandom(seed);
        double scale = 0.8;
        int runs = 40_000;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            int above = 0;
            int below = 0;
            boolean alarmed;
            do {
                double z = random.nextGaussian() + 0.2;
                above = ((above << 1) & 31) | (z > scale ? 1 : 0);
                below = ((below << 1) & 31) | (z < -scale ? 1 : 0);
                points++;
                alarmed = Math.abs(z) > 3 * scale || Integer.bitCount(above) >= 4 || Integer.bitCount(below) >= 4;
            } while (!alarmed);
        }
        assertThat(points / (double) runs)
                .as("seed " + seed)
                .isCloseTo(RunRulesRunLength.of(rules("1010"), scale, 0.2), withinPercentage(1.5));
    }

    @Test
    void refusesWhatIsNoChart() {
        assertThatThrownBy(() -> NormalCusumRunLength.of(-1, 5, 0, Sides.UPPER))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("k is -1.0: give a finite number from 0");
        assertThatThrownBy(() -> NormalCusumRunLength.of(0.5, Double.NaN, 0, Sides.UPPER))
                .hasMessageStartingWith("h is NaN");
        assertThatThrownBy(() -> NormalCusumRunLength.of(2, 50, 0, Sides.UPPER))
                .hasMessageStartingWith("threshold is never reached in practice");
        assertThatThrownBy(() -> EwmaRunLength.of(0, 2, 0)).hasMessageStartingWith("lambda is 0.0");
        assertThatThrownBy(() -> EwmaRunLength.threshold(0.1, 1)).hasMessageStartingWith("wantedArl is 1.0");
        assertThatThrownBy(() -> NormalCusumRunLength.threshold(0, Sides.UPPER, 1.5))
                .hasMessageStartingWith("wantedArl is 1.5: no threshold");
        assertThatThrownBy(() -> RunRulesRunLength.of(List.of(), 1, 0)).hasMessageStartingWith("rules is empty");
        assertThatThrownBy(() -> new RunRule(3, 2, 1)).hasMessageStartingWith("hits is 3");
    }

    private static List<RunRule> rules(String chosen) {
        var all = List.of(RunRule.BEYOND_LIMITS, RunRule.TWO_OF_THREE, RunRule.FOUR_OF_FIVE, RunRule.RUN_OF_EIGHT);
        return Stream.of(0, 1, 2, 3)
                .filter(i -> chosen.charAt(i) == '1')
                .map(all::get)
                .toList();
    }
}
