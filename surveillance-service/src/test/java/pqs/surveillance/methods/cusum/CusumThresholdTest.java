package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;

class CusumThresholdTest {

    private static final CountDistribution FOUR = new CountDistribution.Poisson(4);
    private static final ReferenceValue FIVE = new ReferenceValue(5, 1);

    @Test
    void meanFourKFiveWantedFiveHundred() {
        var found = CusumThreshold.of(FOUR, FIVE, AlarmConvention.ABOVE, HeadStart.ZERO, 500);
        assertThat(found.h()).isEqualTo(10);
        assertThat(found.arl()).isCloseTo(655.475180705064, withinPercentage(1e-6));
        assertThat(found.arlBelow().orElseThrow()).isCloseTo(421.650098486123, withinPercentage(1e-6));
        assertThat(found.threshold().howComputed())
                .isEqualTo("smallest multiple of 1/1 with an in-control average run length of at least 500.0 points"
                        + " (ZERO start), exact Markov chain");
    }

    @Test
    void reachingTheThresholdAlarmsSoTheThresholdIsAStepHigher() {
        var found = CusumThreshold.of(FOUR, FIVE, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, 500);
        assertThat(found.h()).isEqualTo(11);
        assertThat(found.arl()).isCloseTo(655.475180705064, withinPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1,120", "2,120", "4,500"})
    void attainsAtLeastWhatIsWantedAndNoStepLessDoes(double mean, double wanted) {
        var k = ReferenceValue.nearest(ReferenceValue.optimal(mean, 2 * mean), 10);
        var found = CusumThreshold.of(
                new CountDistribution.Poisson(mean), k, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, wanted);
        assertThat(found.arl()).isGreaterThanOrEqualTo(wanted);
        assertThat(found.arlBelow().orElseThrow()).isLessThan(wanted);
    }

    @ParameterizedTest
    @EnumSource(AlarmConvention.class)
    void aHeadStartShortensTheRunLengthThatAThresholdAttains(AlarmConvention convention) {
        var k = new ReferenceValue(9, 5);
        var counts = new CountDistribution.Poisson(1.2);
        var half = CusumThreshold.of(counts, k, convention, HeadStart.HALF, 300);
        assertThat(half.arl())
                .isGreaterThanOrEqualTo(300)
                .isEqualTo(CusumRunLength.of(counts, k, half.h(), convention, HeadStart.HALF))
                .isLessThan(CusumRunLength.of(counts, k, half.h(), convention, HeadStart.ZERO));
    }

    @Test
    void aRunLengthThatTheLowestThresholdAttainsLeavesNothingBelow() {
        var found = CusumThreshold.of(
                new CountDistribution.Poisson(0.01),
                new ReferenceValue(1, 1),
                AlarmConvention.ABOVE,
                HeadStart.ZERO,
                20);
        assertThat(found.h()).isZero();
        assertThat(found.arlBelow()).isEmpty();
    }

    @Test
    void refusesARunLengthBelowOne() {
        assertThatThrownBy(() -> CusumThreshold.of(FOUR, FIVE, AlarmConvention.ABOVE, HeadStart.ZERO, 0.5))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("wantedArl is 0.5: give a number of points from 1 to 1e12");
    }
}
