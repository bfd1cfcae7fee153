package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;

class FalseAlarmRateTest {

    @Test
    void oneInTenYearsOfMonthsIsARunLengthOfAHundredAndTwenty() {
        var rate = new FalseAlarmRate(0.1, 12);
        assertThat(rate.wantedArl()).isEqualTo(120);
        assertThat(rate.sharedBy(4).wantedArl()).isEqualTo(480);
        assertThat(rate.alarmsPerYear(240)).isEqualTo(0.05);
        assertThat(new FalseAlarmRate(50, 12).wantedArl()).isEqualTo(1);
    }

    @Test
    void aThresholdIsKeptByItsParametersAndForgottenWhenThereAreTooMany() {
        var thresholds = new CusumThresholds(2);
        var k = new ReferenceValue(13, 9);
        var mean = new CountDistribution.Poisson(1);
        var rate = new FalseAlarmRate(0.1, 12);
        var first = thresholds.of(mean, k, AlarmConvention.ABOVE, HeadStart.ZERO, rate);
        assertThat(thresholds.of(new CountDistribution.Poisson(1), k, AlarmConvention.ABOVE, HeadStart.ZERO, rate))
                .isSameAs(first);
        assertThat(first).isEqualTo(CusumThreshold.of(mean, k, AlarmConvention.ABOVE, HeadStart.ZERO, 120));
        assertThat(thresholds
                        .of(mean, k, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, rate)
                        .h())
                .isGreaterThan(first.h());
        assertThat(thresholds.size()).isEqualTo(2);
        thresholds.of(mean, k, AlarmConvention.ABOVE, HeadStart.HALF, rate);
        assertThat(thresholds.size()).isEqualTo(1);
    }

    @Test
    void aLikelihoodRatioHasAThresholdOfItsOwnThatIsKept() {
        var thresholds = new CusumThresholds(2);
        var mean = new CountDistribution.Poisson(1);
        var rate = new FalseAlarmRate(0.1, 12);
        var doubled = thresholds.of(mean, LikelihoodRatio.poisson(1, 2), AlarmConvention.ABOVE, rate);
        assertThat(doubled)
                .isEqualTo(LikelihoodRatioRunLength.threshold(
                        mean, LikelihoodRatio.poisson(1, 2), AlarmConvention.ABOVE, 120));
        assertThat(thresholds.of(mean, LikelihoodRatio.poisson(1, 2), AlarmConvention.ABOVE, rate))
                .isSameAs(doubled);
        assertThat(thresholds.of(mean, LikelihoodRatio.poisson(1, 3), AlarmConvention.ABOVE, rate))
                .isNotEqualTo(doubled);
    }

    @Test
    void refusesARateOfNothing() {
        assertThatThrownBy(() -> new FalseAlarmRate(0, 12))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("alarmsPerYear is 0.0: give a finite number above 0");
    }
}
