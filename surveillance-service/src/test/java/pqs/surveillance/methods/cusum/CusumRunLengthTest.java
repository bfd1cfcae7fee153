package pqs.surveillance.methods.cusum;

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

class CusumRunLengthTest {

    private static final ReferenceValue FIVE = new ReferenceValue(5, 1);

    @ParameterizedTest
    @CsvSource({
        "4,ABOVE,655.475180705064", "5,ABOVE,34.880541692377", "6,ABOVE,10.717637011936", "8,ABOVE,4.297099148109",
        "4,AT_OR_ABOVE,421.650098486", "5,AT_OR_ABOVE,29.8075", "6,AT_OR_ABOVE,9.72617", "8,AT_OR_ABOVE,3.96393"
    })
    void kFiveHTenAsPublishedForBothConventions(double mean, AlarmConvention convention, double arl) {
        assertThat(of(mean, FIVE, 10, convention, HeadStart.ZERO)).isCloseTo(arl, withinPercentage(0.0002));
    }

    /** The same equations solved apart from this with 250 digits; by subtraction they came out as noise, such as -1.2e31. */
    @ParameterizedTest
    @CsvSource({
        "0.01,5,1,10,ABOVE,ZERO,2.11206366107997e45",
        "0.01,5,1,10,ABOVE,HALF,2.11206366107997e45",
        "4,5,1,90,ABOVE,ZERO,6.24634970983634e17",
        "1,9,5,20,AT_OR_ABOVE,ZERO,12841121953.2368"
    })
    void longRunLengthsKeepTheirDigits(
            double mean,
            int numerator,
            int denominator,
            double h,
            AlarmConvention convention,
            HeadStart start,
            double arl) {
        assertThat(of(mean, new ReferenceValue(numerator, denominator), h, convention, start))
                .isCloseTo(arl, withinPercentage(1e-10));
    }

    /** Neither overflow nor a count beyond those reckoned with makes it something else than a number. */
    @ParameterizedTest
    @CsvSource({"0.01,5,400", "1e-9,100,1", "1,50,1400"})
    void whatIsAsGoodAsNeverReachedHasTheLongestRunLength(double mean, int k, double h) {
        for (var start : HeadStart.values()) {
            assertThat(of(mean, new ReferenceValue(k, 1), h, AlarmConvention.ABOVE, start))
                    .isEqualTo(1e150);
        }
    }

    @Test
    void withThresholdZeroEveryRiseAlarms() {
        assertThat(of(1, new ReferenceValue(1, 1), 0, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isCloseTo(1 / (1 - 2 * Math.exp(-1)), within(1e-12));
    }

    @Test
    void withKZeroItWaitsForACountOfEvents() {
        assertThat(of(0.01, new ReferenceValue(0, 1), 1, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO))
                .isCloseTo(1 / -Math.expm1(-0.01), within(1e-9));
    }

    @Test
    void aThresholdBetweenTwoStepsIsTheLowerOfThemWhereMoreThanItAlarms() {
        var k = new ReferenceValue(9, 5);
        assertThat(of(1, k, 3.3, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isEqualTo(of(1, k, 3.2, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isEqualTo(of(1, k, 3.3, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO));
    }

    @Test
    void aThresholdWrittenWithSixDecimalsLiesOnTheLattice() {
        var k = new ReferenceValue(7, 3);
        assertThat(of(1, k, 2.333333, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isEqualTo(of(1, k, 7 / 3.0, AlarmConvention.ABOVE, HeadStart.ZERO));
    }

    @Test
    void aFinerLatticeOfTheSameKHasTheSameRunLength() {
        var k = new ReferenceValue(3, 2);
        assertThat(of(1.2, k.refined(4), 4, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isCloseTo(of(1.2, k, 4, AlarmConvention.ABOVE, HeadStart.ZERO), withinPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"9,5,4.2,ABOVE,ZERO", "9,5,4.2,ABOVE,HALF", "7,3,5,AT_OR_ABOVE,HALF", "2,1,3,AT_OR_ABOVE,ZERO"})
    void simulationAgrees(int numerator, int denominator, double h, AlarmConvention convention, HeadStart start) {
        long seed = 20_261_128;
        var k = new ReferenceValue(numerator, denominator);
        double exact = of(1.5, k, h, convention, start);
        var random = new SplittableRandom(seed);
        int runs = 40_000;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            double s = start == HeadStart.HALF ? h / 2 : 0;
            int points = 0;
            do {
                s = Math.max(0, s + Draw.poisson(random, 1.5) - k.value());
                points++;
            } while (!convention.alarmsAt(Math.rint(s * 1e6) / 1e6, h));
            sum += points;
        }
        assertThat(sum / runs).as("seed " + seed).isCloseTo(exact, withinPercentage(2.5));
    }

    @Test
    void aChangeInARunningChartIsFoundSoonerThanFromZero() {
        double fresh = of(8, FIVE, 10, AlarmConvention.ABOVE, HeadStart.ZERO);
        double running = CusumRunLength.steadyState(
                new CountDistribution.Poisson(4),
                new CountDistribution.Poisson(8),
                FIVE,
                10,
                AlarmConvention.ABOVE,
                LongRun.WITHOUT_ALARM);
        assertThat(running).isLessThan(fresh).isBetween(3.5, 4.2);
    }

    @Test
    void refusesWhatIsNoThreshold() {
        assertThatThrownBy(() -> of(1, FIVE, 0, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("h is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> of(1, FIVE, Double.NaN, AlarmConvention.ABOVE, HeadStart.ZERO))
                .hasMessage("h is NaN: give a finite number from 0");
        assertThatThrownBy(() -> of(0, FIVE, 1, AlarmConvention.ABOVE, HeadStart.ZERO))
                .hasMessage("mean is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> of(1e6, FIVE, 1, AlarmConvention.ABOVE, HeadStart.ZERO))
                .hasMessage("mean is 1000000.0: give at most 100000: counts so high want a chart of rates");
    }

    @Test
    void refusesAChainThatIsTooLarge() {
        assertThatThrownBy(() -> of(1, new ReferenceValue(1, 100), 1_000, AlarmConvention.ABOVE, HeadStart.ZERO))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("h has 100001 steps of 1/100");
    }

    private static double of(double mean, ReferenceValue k, double h, AlarmConvention convention, HeadStart start) {
        return CusumRunLength.of(new CountDistribution.Poisson(mean), k, h, convention, start);
    }
}
