package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static pqs.surveillance.methods.Replay.any;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Replay;
import pqs.surveillance.methods.Threshold;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;

class NormalCusumTest {

    private static final NormalProcess TENS = new NormalProcess(10, 2);

    /** By hand: z is 2, 3 and −4, k a half. */
    @Test
    void cusumOfBothSides() {
        var states = cusum(4, AlarmConvention.AT_OR_ABOVE, Sides.BOTH, ResetPolicy.NEVER, HeadStart.ZERO)
                .path(new double[] {14, 16, 2});
        assertThat(states)
                .containsExactly(
                        new NormalCusum.State(1.5, 0, false),
                        new NormalCusum.State(4, 0, true),
                        new NormalCusum.State(0, 3.5, false));
        assertThat(cusum(4, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.NEVER, HeadStart.ZERO)
                        .path(new double[] {14, 16})
                        .getLast()
                        .alarmed())
                .isFalse();
    }

    @Test
    void aChartOfOneSideIsBlindToTheOther() {
        var upper = cusum(4, AlarmConvention.ABOVE, Sides.UPPER, ResetPolicy.NEVER, HeadStart.HALF);
        assertThat(upper.start()).isEqualTo(new NormalCusum.State(2, 0, false));
        assertThat(upper.path(new double[] {0, 0}).getLast()).isEqualTo(new NormalCusum.State(0, 0, false));
        var lower = cusum(4, AlarmConvention.ABOVE, Sides.LOWER, ResetPolicy.NEVER, HeadStart.HALF);
        assertThat(lower.start()).isEqualTo(new NormalCusum.State(0, 2, false));
        assertThat(lower.path(new double[] {0}).getLast()).isEqualTo(new NormalCusum.State(0, 6.5, true));
    }

    @Test
    void anAlarmOfOneSideResetsBoth() {
        double[] values = {14, 16, 16, 10};
        assertThat(cusum(4, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.TO_ZERO_AT_ALARM, HeadStart.HALF)
                        .path(values)
                        .get(1))
                .isEqualTo(new NormalCusum.State(0, 0, true));
        var restarted = cusum(4, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.RESTART_AFTER_ALARM, HeadStart.ZERO)
                .path(values);
        assertThat(restarted.get(2)).isEqualTo(new NormalCusum.State(6.5, 0, true));
        assertThat(restarted.get(3)).isEqualTo(new NormalCusum.State(0, 0, false));
    }

    @Test
    void theCusumsResultHasTheRunLengthAndABoundForItsState() {
        var result = cusum(5, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.NEVER, HeadStart.ZERO)
                .result(new double[] {14, 16, 2}, 12);
        assertThat(result.arl0().orElseThrow()).isCloseTo(465.44350603212, withinPercentage(1e-8));
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(12 / 465.44350603212, within(1e-9));
        assertThat(result.p().orElseThrow()).isCloseTo(2 * Math.exp(-3.5), within(1e-12));
        assertThat(result.path()).containsExactly(1.5, 4.0, 3.5);
        assertThat(result.canonical())
                .contains("\"name\":\"normal-cusum\"", "\"sides\":\"BOTH\"", "\"lower\":[0.0,0.0,3.5]");
    }

    /** How often S is at least 2 after 30 points, and what the bound says of it. */
    @Test
    void theBoundOfTheCusumsStateHolds() {
        long seed = 11;
        var random = new SplittableRandom(seed);
        for (var start : HeadStart.values()) {
            var chart = new NormalCusum(
                    NormalProcess.STANDARD, 0.5, by(5, AlarmConvention.ABOVE), Sides.UPPER, ResetPolicy.NEVER, start);
            int high = 0;
            for (int run = 0; run < 20_000; run++) {
                var state = chart.start();
                for (int point = 0; point < 3; point++) {
                    state = chart.next(state, random.nextGaussian());
                }
                high += state.statistic() >= 3 ? 1 : 0;
            }
            double bound = Math.exp(-3) + (start == HeadStart.HALF ? Math.exp(-0.5) : 0);
            assertThat(high / 20_000.0).as("seed " + seed).isLessThan(bound);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5,4,0,BOTH", "0.5,4,1,BOTH", "0.25,5,-0.5,LOWER", "0.1,3,0.2,BOTH"})
    void aHeadStartAsSimulated(double k, double h, double shift, Sides sides) {
        long seed = 12;
        var random = new SplittableRandom(seed);
        var chart = new NormalCusum(
                NormalProcess.STANDARD, k, by(h, AlarmConvention.ABOVE), sides, ResetPolicy.NEVER, HeadStart.HALF);
        int runs = 40_000;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            var state = chart.start();
            do {
                state = chart.next(state, random.nextGaussian() + shift);
                points++;
            } while (!state.alarmed());
        }
        assertThat(points / (double) runs)
                .as("seed " + seed)
                .isCloseTo(NormalCusumRunLength.of(k, h, shift, sides, HeadStart.HALF), withinPercentage(1.5));
    }

    @Test
    void aChartDownwardsIsOneUpwardsInAMirror() {
        assertThat(NormalCusumRunLength.of(0.5, 4, -1, Sides.LOWER))
                .isEqualTo(NormalCusumRunLength.of(0.5, 4, 1, Sides.UPPER));
    }

    @ParameterizedTest
    @EnumSource(ResetPolicy.class)
    void measurementByMeasurementIsAsTheWhole(ResetPolicy reset) {
        Replay.isAsTheWhole(
                5,
                random -> {
                    var chart = cusum(
                            2,
                            any(random, AlarmConvention.class),
                            any(random, Sides.class),
                            reset,
                            any(random, HeadStart.class));
                    return new Replay.Streamed<Double, NormalCusum.State>(
                            chart.start(),
                            chart::next,
                            (values, states) -> chart.result(array(values), states, 12),
                            values -> chart.result(array(values), 12));
                },
                random -> 10 + 2 * random.nextGaussian());
    }

    @Test
    void refusesWhatIsNoChart() {
        assertThatThrownBy(() -> new NormalProcess(0, 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("deviation is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> cusum(0, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.NEVER, HeadStart.ZERO))
                .hasMessage("h is 0.0: give a finite number above 0");
        var cusum = cusum(4, AlarmConvention.ABOVE, Sides.BOTH, ResetPolicy.NEVER, HeadStart.ZERO);
        assertThatThrownBy(() -> cusum.path(new double[0])).hasMessage("values is empty: give at least one value");
        assertThatThrownBy(() -> cusum.next(cusum.start(), Double.NaN)).hasMessageStartingWith("value is NaN");
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static Threshold by(double value, AlarmConvention convention) {
        return new Threshold(value, convention, "by hand");
    }

    private static NormalCusum cusum(
            double h, AlarmConvention convention, Sides sides, ResetPolicy reset, HeadStart start) {
        return new NormalCusum(TENS, 0.5, by(h, convention), sides, reset, start);
    }
}
