package pqs.surveillance.methods.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.FalseAlarmBudget.Claim;
import pqs.surveillance.methods.multiplicity.FalseAlarmSpending.Chart;
import pqs.surveillance.methods.multiplicity.FalseAlarmSpending.Total;

class FalseAlarmBudgetTest {

    private static final AlarmLine A_CONCERNS = new AlarmLine("A", "concern", "provider");
    private static final AlarmLine A_SCANS = new AlarmLine("A", "long-scan", "practitioner");
    private static final AlarmLine B_CONCERNS = new AlarmLine("B", "concern", "provider");

    /** 4 a year in parts 2 : 1 : 1. */
    private static final FalseAlarmBudget BUDGET = new FalseAlarmBudget(
            4, List.of(new Claim(B_CONCERNS, 1, 12), new Claim(A_CONCERNS, 2, 12), new Claim(A_SCANS, 1, 300)));

    @Test
    void aPartOfTheBudgetIsARunLengthToComputeAThresholdFor() {
        assertThat(BUDGET.allowance(A_CONCERNS).alarmsPerYear()).isEqualTo(2);
        assertThat(BUDGET.allowance(A_CONCERNS).arl0Wanted()).isEqualTo(6);
        assertThat(BUDGET.allowance(A_SCANS).arl0Wanted()).isEqualTo(300);
        assertThat(BUDGET.allowances())
                .extracting(FalseAlarmBudget.Allowance::line)
                .containsExactly(A_CONCERNS, A_SCANS, B_CONCERNS);
    }

    @Test
    void whoSpentWhatIsAddedUpByProviderMeasureAndLevel() {
        var spending = FalseAlarmSpending.of(
                BUDGET,
                List.of(
                        new Chart(B_CONCERNS, 24, 12, 0),
                        new Chart(A_CONCERNS, 8, 12, 4),
                        new Chart(A_SCANS, 600, 150, 0)));
        assertThat(spending.byProvider())
                .containsEntry("A", new Total(3, 2, 1.75, 4))
                .containsEntry("B", new Total(1, 0.5, 0.5, 0));
        assertThat(spending.byMeasure()).containsEntry("concern", new Total(3, 2, 2, 4));
        assertThat(spending.byLevel()).containsEntry("practitioner", new Total(1, 0.5, 0.25, 0));
        assertThat(spending.total().spentPerYear()).isEqualTo(2.5);
        assertThat(spending.leftPerYear()).isEqualTo(1.5);
        assertThat(spending.overspent()).isEmpty();
        assertThat(spending.toResult().falseAlarmsPerYear()).hasValue(2.5);
    }

    /** Expected 1.5 of the concerns of A, 4 raised: 1 − exp(−1.5)(1 + 1.5 + 1.125 + 0.5625). */
    @Test
    void alarmsBeyondChanceHaveASmallTail() {
        var spending = FalseAlarmSpending.of(BUDGET, List.of(new Chart(A_CONCERNS, 8, 12, 4)));
        assertThat(spending.total().tail()).isCloseTo(1 - Math.exp(-1.5) * 4.1875, within(1e-12));
        assertThat(FalseAlarmSpending.of(BUDGET, List.of()).total().tail()).isEqualTo(1);
        assertThat(FalseAlarmSpending.of(BUDGET, List.of(new Chart(A_CONCERNS, Double.POSITIVE_INFINITY, 12, 1)))
                        .total()
                        .tail())
                .isZero();
    }

    @Test
    void aChartBelowItsRunLengthIsNamed() {
        var spending = FalseAlarmSpending.of(
                BUDGET, List.of(new Chart(A_CONCERNS, 5.9, 12, 0), new Chart(B_CONCERNS, 12, 12, 0)));
        assertThat(spending.overspent())
                .extracting(FalseAlarmSpending.Spent::line)
                .containsExactly(A_CONCERNS);
    }

    @Test
    void theSameChartsInAnotherOrderAreTheSameBytes() {
        var one = new Chart(A_CONCERNS, 8, 12, 4);
        var other = new Chart(B_CONCERNS, 24, 12, 0);
        assertThat(FalseAlarmSpending.of(BUDGET, List.of(one, other)).toResult().canonical())
                .isEqualTo(FalseAlarmSpending.of(BUDGET, List.of(other, one))
                        .toResult()
                        .canonical())
                .contains("\"spentPerYearByProvider\":{\"A\":1.5,\"B\":0.5}");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new FalseAlarmBudget(0, List.of(new Claim(A_CONCERNS, 1, 12))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("alarmsPerYear is 0.0");
        assertThatThrownBy(() -> new FalseAlarmBudget(1, List.of())).hasMessageContaining("claims are empty");
        assertThatThrownBy(() -> new FalseAlarmBudget(13, List.of(new Claim(A_CONCERNS, 1, 12))))
                .hasMessageContaining("this chart has 12.0 points a year");
        assertThatThrownBy(() -> new FalseAlarmBudget(1, List.of(new Claim(A_SCANS, 1, 12), new Claim(A_SCANS, 1, 12))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Claim(A_SCANS, 0, 12)).hasMessageContaining("weight is 0.0");
        assertThatThrownBy(() -> new Chart(A_SCANS, 0.5, 12, 0)).hasMessageContaining("is 0.5");
        assertThatThrownBy(() -> new Chart(A_SCANS, 50, 12, 13)).hasMessageContaining("are 13 in 12 points");
        var unknown = new Chart(new AlarmLine("C", "concern", "provider"), 50, 12, 0);
        assertThatThrownBy(() -> FalseAlarmSpending.of(BUDGET, List.of(unknown)))
                .hasMessageContaining("give one that has a part of the budget");
        assertThatThrownBy(() -> FalseAlarmSpending.of(
                        BUDGET, List.of(new Chart(A_SCANS, 50, 12, 0), new Chart(A_SCANS, 50, 12, 0))))
                .hasMessageContaining("twice");
    }
}
