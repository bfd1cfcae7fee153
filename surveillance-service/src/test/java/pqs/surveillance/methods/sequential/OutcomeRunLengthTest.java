package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.cusum.HeadStart;

class OutcomeRunLengthTest {

    private static final RiskDistribution THREE_RISKS =
            RiskDistribution.of(new double[] {0.02, 0.08, 0.3}, new double[] {0.6, 0.3, 0.1});

    @ParameterizedTest
    @CsvSource({"0.01,3.5,12277.8", "0.1,3.5,1465.318", "0.5,6,9077.064"})
    void inControlAsPublishedByVlad(double p0, double h, double arl) {
        assertThat(of(p0, 1, h)).isCloseTo(arl, withinPercentage(0.6));
    }

    @ParameterizedTest
    @CsvSource({"0.02,1,3,3572,0.5", "0.02,2,3,296,6", "0.02,5.43,3,62,4", "0.05,1,4.5,7734,0.2"})
    void sonographerAudits(double p0, double truth, double h, double arl, double percent) {
        assertThat(of(p0, truth, h)).isCloseTo(arl, withinPercentage(percent));
    }

    /** p = 1/3 and R = 4 have the weights ln 2 and −ln 2, a walk that can be solved by hand. */
    @Test
    void weightsOfOneSizeByHand() {
        double h = 2 * Math.log(2);
        var third = RiskDistribution.single(1 / 3.0);
        assertThat(OutcomeRunLength.of(third, 4, 1, h, AlarmConvention.AT_OR_ABOVE))
                .isCloseTo(12, within(1e-9));
        assertThat(OutcomeRunLength.of(third, 4, 1, h, AlarmConvention.ABOVE)).isCloseTo(33, within(1e-9));
        assertThat(OutcomeRunLength.of(third, 4, 1, h, AlarmConvention.AT_OR_ABOVE, HeadStart.HALF))
                .isCloseTo(9, within(1e-9));
    }

    @Test
    void aThresholdBelowOneFailureWaitsForTheFirst() {
        assertThat(of(0.05, 1, 0.3)).isCloseTo(20, within(1e-9));
        assertThat(of(0.05, 2, 0.3)).isCloseTo(10.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2,1,3,40000", "2,2,4.5,40000", "0.5,1,2,40000", "1.5,1,2.5,20000"})
    void aCaseMixAsSimulated(double design, double truth, double h, int runs) {
        long seed = 41;
        double arl = OutcomeRunLength.of(THREE_RISKS, design, truth, h, AlarmConvention.AT_OR_ABOVE);
        assertThat(simulated(THREE_RISKS, design, truth, h, runs, seed))
                .as("seed " + seed)
                .isCloseTo(arl, withinPercentage(400 / Math.sqrt(runs)));
    }

    @ParameterizedTest
    @CsvSource({"0.1,2,1,3.5", "0.3,1.5,1,3", "0.1,0.5,1,3", "0.7,2,1,3"})
    void oneRiskAsSimulated(double p0, double design, double truth, double h) {
        long seed = 43;
        int runs = 40_000;
        var one = RiskDistribution.single(p0);
        assertThat(simulated(one, design, truth, h, runs, seed))
                .as("seed " + seed)
                .isCloseTo(
                        OutcomeRunLength.of(one, design, truth, h, AlarmConvention.AT_OR_ABOVE),
                        withinPercentage(400 / Math.sqrt(runs)));
    }

    @Test
    void twiceTheStepsChangeACaseMixByLessThanOnePartInTenThousand() {
        double coarse = OutcomeRunLength.of(THREE_RISKS, 2, 1, 4, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, 2_000);
        double fine = OutcomeRunLength.of(THREE_RISKS, 2, 1, 4, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, 4_000);
        assertThat(coarse).isCloseTo(fine, withinPercentage(0.02));
    }

    @Test
    void theThresholdForARunLengthHasIt() {
        var tenth = RiskDistribution.single(0.1);
        var threshold = OutcomeRunLength.threshold(tenth, 2, AlarmConvention.AT_OR_ABOVE, 9_300);
        assertThat(threshold.value()).isCloseTo(5.26, within(0.02));
        assertThat(of(0.1, 1, threshold.value() + 0.005)).isGreaterThan(9_300 * 0.997);
        assertThat(of(0.1, 1, threshold.value() - 0.02)).isLessThan(9_300);
        var mix = OutcomeRunLength.threshold(THREE_RISKS, 2, AlarmConvention.ABOVE, 5_000);
        assertThat(OutcomeRunLength.of(THREE_RISKS, 2, 1, mix.value(), AlarmConvention.ABOVE))
                .isCloseTo(5_000, withinPercentage(0.2));
    }

    @Test
    void theSearchFindsTheSameWhereverItBegins() {
        var jumps = Jumps.of(THREE_RISKS, 2, 1, 3, 200);
        double h = OutcomeRunLength.search(jumps, 500, 1);
        int states = (int) Math.rint(h / jumps.step() + 0.5);
        assertThat(new JumpChain(jumps, states).growTo(states).fromZero()).isGreaterThanOrEqualTo(500);
        assertThat(new JumpChain(jumps, states).growTo(states - 1).fromZero()).isLessThan(500);
        for (int fewest : new int[] {2, states - 1, states, states + 1, 2 * states}) {
            assertThat(OutcomeRunLength.search(jumps, 500, fewest)).isEqualTo(h);
        }
    }

    @Test
    void aThresholdIsKeptByItsParameters() {
        var thresholds = new OutcomeThresholds(10);
        var at500 = thresholds.of(RiskDistribution.single(0.1), 2, AlarmConvention.ABOVE, 500);
        assertThat(at500)
                .isEqualTo(OutcomeRunLength.threshold(RiskDistribution.single(0.1), 2, AlarmConvention.ABOVE, 500));
        assertThat(thresholds.of(RiskDistribution.single(0.1), 2, AlarmConvention.ABOVE, 500))
                .isSameAs(at500);
        assertThat(thresholds
                        .of(RiskDistribution.single(0.1), 2, AlarmConvention.ABOVE, 1_000)
                        .value())
                .isGreaterThan(at500.value());
        assertThat(thresholds.of(RiskDistribution.single(0.2), 2, AlarmConvention.ABOVE, 500))
                .isNotEqualTo(at500);
    }

    @Test
    void refusesWhatNeverAlarms() {
        assertThatThrownBy(() -> OutcomeRunLength.of(RiskDistribution.single(0), 2, 1, 2, AlarmConvention.ABOVE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("risks let S never rise");
        assertThatThrownBy(() -> of(0.1, 1, 60)).hasMessageStartingWith("h is 60.0");
        assertThatThrownBy(() -> of(0.1, 0, 2)).hasMessageStartingWith("trueOddsRatio is 0.0");
        assertThatThrownBy(() -> OutcomeRunLength.threshold(THREE_RISKS, 2, AlarmConvention.ABOVE, 0.5))
                .hasMessageStartingWith("wantedArl is 0.5");
    }

    private static double of(double p0, double truth, double h) {
        return OutcomeRunLength.of(RiskDistribution.single(p0), 2, truth, h, AlarmConvention.AT_OR_ABOVE);
    }

    private static double simulated(RiskDistribution mix, double design, double truth, double h, int runs, long seed) {
        var random = new SplittableRandom(seed);
        long outcomes = 0;
        for (int run = 0; run < runs; run++) {
            double s = 0;
            do {
                double left = random.nextDouble();
                int i = 0;
                while (i < mix.risks().size() - 1 && left >= mix.fractions().get(i)) {
                    left -= mix.fractions().get(i);
                    i++;
                }
                double risk = mix.risks().get(i);
                double odds = truth * risk / (1 - risk);
                int outcome = random.nextDouble() < odds / (1 + odds) ? 1 : 0;
                s = Math.max(0, s + outcome * Math.log(design) - Math.log(1 - risk + design * risk));
                outcomes++;
            } while (s < h);
        }
        return outcomes / (double) runs;
    }
}
