package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;

class MonthlyChartTest {

    private static int[] then(int[] before, int last) {
        var counts = Arrays.copyOf(before, before.length + 1);
        counts[before.length] = last;
        return counts;
    }

    /** Mean 1.5 and moving ranges of 1: the upper limit is 1.5 + 2.66. */
    @Test
    void xmrDrawsItsLimitsFromTheMonthsBefore() {
        var year = new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
        var chart = new MonthlyChart.Xmr(3);

        assertThat(chart.read(then(year, 4), 0)).isEmpty();
        var reading = chart.read(then(year, 5), 0).orElseThrow();
        assertThat(reading.statistic()).isEqualTo(5);
        assertThat(reading.threshold()).isCloseTo(4.16, within(1e-12));
        assertThat(new MonthlyChart.Xmr(6).read(then(year, 5), 0)).isEmpty();
        assertThat(chart.read(Arrays.copyOf(year, 12), 0))
                .as("eleven months before")
                .isEmpty();
    }

    @Test
    void xmrWithAllItsRulesSeesAShiftToo() {
        var counts = new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 3, 3, 3, 3, 3, 3};

        assertThat(new MonthlyChart.XmrAllRules().read(counts, 0)).isPresent();
        assertThat(new MonthlyChart.Xmr(3).read(counts, 0)).isEmpty();
    }

    /** Seven months of mean 2 and deviation 1 with two between: the limit is 5. */
    @Test
    void earsLooksAtSevenMonthsWithAGapOfTwo() {
        var counts = new int[] {1, 2, 3, 1, 3, 3, 1, 9, 9};
        var chart = new MonthlyChart.EarsC2(3);

        assertThat(chart.read(then(counts, 5), 0)).isEmpty();
        assertThat(chart.read(then(counts, 6), 0).orElseThrow().threshold()).isCloseTo(5, within(1e-9));
        assertThat(chart.read(counts, 0)).as("too short").isEmpty();
    }

    @Test
    void theCusumRestartsAfterEachAlarmAndNeedsARate() {
        var chart = new MonthlyChart.MossCusum(100);

        var reading = chart.read(new int[] {2, 1, 6}, 1).orElseThrow();
        assertThat(reading.statistic()).isCloseTo(2 + 1 + 6 - 3 * 13.0 / 9, within(1e-9));
        assertThat(chart.read(new int[] {6, 2}, 1))
                .as("the alarm of the month before is over")
                .isEmpty();
        assertThat(chart.read(new int[] {9, 9}, 0)).isEmpty();
    }

    @Test
    void farringtonNeedsTwoYears() {
        var steady = new int[30];
        Arrays.setAll(steady, month -> 2 + month % 3);
        var chart = new MonthlyChart.FarringtonFlexible(0.005);

        assertThat(chart.read(then(steady, 4), 0)).isEmpty();
        assertThat(chart.read(then(steady, 15), 0).orElseThrow().p().orElseThrow())
                .isLessThan(0.005);
        assertThat(chart.read(then(Arrays.copyOf(steady, 20), 15), 0)).isEmpty();
    }

    @Test
    void aChartInARuleSetAlarmsAtProvidersAndIsQuietForTheMonthsItHasTold() {
        var rules = new WatchRules(
                "charts",
                1,
                0.1,
                StepUpProcedure.BENJAMINI_HOCHBERG,
                List.of(new WatchRule.Chart(ChartKind.XMR, List.of("concern"), 3)));
        var history = new History();
        for (int month = 0; month < 20; month++) {
            history.activity(History.practitioner(1, 0), month, 50);
            int concerns = month == 15 ? 9 : 1 + month % 2;
            for (int i = 0; i < concerns; i++) {
                history.concern(History.practitioner(1, 0), History.month(month).atDay(2 + i), 3);
            }
        }

        var alarms = new Watch(rules).replay(history.observations());

        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.place()).isEqualTo(History.provider(1));
            assertThat(alarm.firedAt()).hasToString("2031-04-09");
            assertThat(alarm.evidence()).containsAllEntriesOf(Map.of("month", "2031-04", "observed", 5.0));
            assertThat(alarm.q()).isEmpty();
        });
    }
}
