package pqs.surveillance.methods.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Replay;

class BetweenChartTest {

    /** Mean 3, q 3/4, limit 3 + 3 √12 = 13.39: P(X > 13) is q^14, P(X ≤ 1) is 1 − q². */
    @Test
    void aGChartOfFourGaps() {
        var result =
                BetweenChart.of(BetweenEvents.CASES, new double[] {2, 6, 3, 1}).toResult(400);
        assertThat(result.threshold().orElseThrow().value()).isCloseTo(3 + 3 * Math.sqrt(12), within(1e-12));
        assertThat(result.arl0().orElseThrow()).isCloseTo(Math.pow(4 / 3.0, 14), withinPercentage(1e-9));
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(100 * Math.pow(0.75, 14), within(1e-12));
        assertThat(result.p().orElseThrow()).isCloseTo(1 - 0.5625, within(1e-12));
        assertThat(result.canonical())
                .contains("\"inControl\":\"geometric\"", "\"name\":\"g-chart\"", "\"lower\":0.0", "\"alarms\":[]");
    }

    @Test
    void aTChartOfDays() {
        var chart = BetweenChart.of(BetweenEvents.TIME, new double[] {40, 30, 50, 60, 20});
        var result = chart.toResult(365.25);
        assertThat(result.p().orElseThrow()).isCloseTo(1 - Math.exp(-0.5), within(1e-12));
        double beyond = Math.exp(-chart.limits().upper() / 40);
        double below = 1 - Math.exp(-chart.limits().lower() / 40);
        assertThat(result.arl0().orElseThrow()).isCloseTo(1 / (beyond + below), withinPercentage(1e-9));
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(365.25 / 40 * (beyond + below), within(1e-12));
    }

    @Test
    void aLongGapAlarmsAndAShortOneIsSeenInItsP() {
        double[] between = new double[30];
        Arrays.fill(between, 10);
        between[12] = 200;
        between[29] = 0;
        var chart = BetweenChart.of(BetweenEvents.CASES, between);
        assertThat(chart.alarms()).containsExactly(12);
        assertThat(chart.toResult(1_000).p().orElseThrow()).isLessThan(0.07);
    }

    /** Gaps beyond the limits of a given chart are as frequent as it says. */
    @ParameterizedTest
    @EnumSource(BetweenEvents.class)
    void theRunLengthIsThatOfGapsDrawnByChance(BetweenEvents kind) {
        long seed = 31;
        var random = new SplittableRandom(seed);
        double[] baseline = {9, 4, 14, 2, 7, 20, 5, 11, 1, 17};
        var chart = BetweenChart.of(kind, baseline);
        double mean = 9;
        int beyond = 0;
        int gaps = 2_000_000;
        for (int gap = 0; gap < gaps; gap++) {
            double u = random.nextDouble();
            double drawn = switch (kind) {
                case CASES -> Math.floor(Math.log(u) / Math.log(mean / (mean + 1)));
                case TIME -> -mean * Math.log(u);
            };
            beyond += drawn > chart.limits().upper() || drawn < chart.limits().lower() ? 1 : 0;
        }
        double arl = chart.toResult(100).arl0().orElseThrow();
        assertThat((double) gaps / beyond)
                .as("seed " + seed)
                .isCloseTo(arl, withinPercentage(400 / Math.sqrt(gaps / arl)));
    }

    @Test
    void eventsWithoutACaseBetweenHaveNoLimitAndNoRunLength() {
        var result = BetweenChart.of(BetweenEvents.CASES, new double[] {0, 0}).toResult(100);
        assertThat(result.arl0()).isEmpty();
        assertThat(result.falseAlarmsPerYear()).hasValue(0);
        assertThat(result.p()).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(BetweenEvents.class)
    void gapByGapIsAsTheWhole(BetweenEvents kind) {
        Replay.isAsTheWhole(
                100,
                random -> Replay.Streamed.<Double, Growing>value(
                        new Growing(List.of(), Optional.empty()),
                        (before, gap) -> before.with(kind, gap),
                        now -> now.chart().orElseThrow().toResult(300),
                        gaps -> new Growing(gaps, Optional.of(BetweenChart.of(kind, array(gaps))))),
                random -> 1.0 + random.nextInt(30));
        for (long seed = 0; seed < 100; seed++) {
            var random = new SplittableRandom(seed);
            double[] gaps = random.doubles(20, 1, 50).toArray();
            var chart = BetweenChart.of(kind, gaps);
            int late = random.nextInt(gaps.length);
            gaps[late] = 60;
            assertThat(chart.corrected(late, 60).toResult(300).canonical())
                    .as("seed %d, position %d", seed, late)
                    .isEqualTo(BetweenChart.of(kind, gaps).toResult(300).canonical());
        }
    }

    /** Gaps, and their chart as soon as there are two. */
    private record Growing(List<Double> gaps, Optional<BetweenChart> chart) {

        Growing with(BetweenEvents kind, double gap) {
            var all = new ArrayList<>(gaps);
            all.add(gap);
            return new Growing(
                    all,
                    chart.map(one -> one.next(gap))
                            .or(() -> all.size() < 2
                                    ? Optional.empty()
                                    : Optional.of(BetweenChart.of(kind, array(all)))));
        }
    }

    private static double[] array(List<Double> gaps) {
        return gaps.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void refusesWhatIsNoGap() {
        var chart = BetweenChart.of(BetweenEvents.TIME, new double[] {1, 2});
        assertThatThrownBy(() -> chart.next(0)).isInstanceOf(InvalidInput.class).hasMessageContaining("between[2]");
        assertThatThrownBy(() -> chart.corrected(2, 1))
                .hasMessage("position is 2: give a position from 0 to the last, 1");
        assertThatThrownBy(() -> chart.toResult(0)).hasMessageStartingWith("unitsPerYear is 0.0");
    }
}
