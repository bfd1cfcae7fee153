package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;

class FalseAlarmBudgetTest {

    @Test
    void oneInTenYearsOfMonthsIsARunLengthOfAHundredAndTwenty() {
        var budget = new FalseAlarmBudget(0.1, 12);
        assertThat(budget.wantedArl()).isEqualTo(120);
        assertThat(budget.sharedBy(4).wantedArl()).isEqualTo(480);
        assertThat(budget.alarmsPerYear(240)).isEqualTo(0.05);
        assertThat(new FalseAlarmBudget(50, 12).wantedArl()).isEqualTo(1);
    }

    @Test
    void aThresholdIsKeptByItsParametersAndForgottenWhenThereAreTooMany() {
        var thresholds = new CusumThresholds(2);
        var k = new ReferenceValue(13, 9);
        var mean = new CountDistribution.Poisson(1);
        var budget = new FalseAlarmBudget(0.1, 12);
        var first = thresholds.of(mean, k, AlarmConvention.ABOVE, HeadStart.ZERO, budget);
        assertThat(thresholds.of(new CountDistribution.Poisson(1), k, AlarmConvention.ABOVE, HeadStart.ZERO, budget))
                .isSameAs(first);
        assertThat(first).isEqualTo(CusumThreshold.of(mean, k, AlarmConvention.ABOVE, HeadStart.ZERO, 120));
        assertThat(thresholds
                        .of(mean, k, AlarmConvention.AT_OR_ABOVE, HeadStart.ZERO, budget)
                        .h())
                .isGreaterThan(first.h());
        assertThat(thresholds.size()).isEqualTo(2);
        thresholds.of(mean, k, AlarmConvention.ABOVE, HeadStart.HALF, budget);
        assertThat(thresholds.size()).isEqualTo(1);
    }

    @Test
    void refusesABudgetOfNothing() {
        assertThatThrownBy(() -> new FalseAlarmBudget(0, 12))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("alarmsPerYear is 0.0: give a finite number above 0");
    }
}
