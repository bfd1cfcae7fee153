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
import pqs.surveillance.methods.cusum.ResetPolicy;

class EwmaTest {

    private static final NormalProcess TENS = new NormalProcess(10, 2);

    /** By hand: λ a half, z of 2 and 2; the deviation of Z is 1/2 at first, √(5/16) then, √(1/3) in the end. */
    @Test
    void ewmaAgainstBothKindsOfLimits() {
        double[] values = {14, 14};
        var fixed = ewma(EwmaLimits.ASYMPTOTIC, Sides.BOTH, ResetPolicy.NEVER).path(values);
        assertThat(fixed).extracting(Ewma.State::statistic).containsExactly(1.0, 1.5);
        assertThat(fixed.getFirst().limit()).isCloseTo(2 * Math.sqrt(1 / 3.0), within(1e-15));
        assertThat(fixed).extracting(Ewma.State::alarmed).containsExactly(false, true);
        var widening =
                ewma(EwmaLimits.TIME_VARYING, Sides.BOTH, ResetPolicy.NEVER).path(values);
        assertThat(widening.get(0).limit()).isEqualTo(1);
        assertThat(widening.get(1).limit()).isCloseTo(2 * Math.sqrt(5 / 16.0), within(1e-15));
        assertThat(widening).extracting(Ewma.State::alarmed).containsExactly(true, true);
        assertThat(ewma(EwmaLimits.ASYMPTOTIC, Sides.LOWER, ResetPolicy.NEVER).path(values))
                .noneMatch(Ewma.State::alarmed);
    }

    @Test
    void afterAnAlarmItsLimitsWidenAnew() {
        double[] values = {14, 10, 10};
        var restarted = ewma(EwmaLimits.TIME_VARYING, Sides.UPPER, ResetPolicy.RESTART_AFTER_ALARM)
                .path(values);
        assertThat(restarted).extracting(Ewma.State::points).containsExactly(1L, 1L, 2L);
        assertThat(restarted).extracting(Ewma.State::statistic).containsExactly(1.0, 0.0, 0.0);
        assertThat(ewma(EwmaLimits.TIME_VARYING, Sides.UPPER, ResetPolicy.TO_ZERO_AT_ALARM)
                        .path(values)
                        .getFirst())
                .isEqualTo(new Ewma.State(0, 1, 1, true));
    }

    @Test
    void theEwmasResultHasTheRunLengthAndTheProbabilityOfItsState() {
        var chart = new Ewma(
                TENS, 0.1, by(2.7, AlarmConvention.ABOVE), EwmaLimits.ASYMPTOTIC, Sides.BOTH, ResetPolicy.NEVER);
        var result = chart.result(new double[] {10 + 2 * 1.959963984540054}, 52);
        assertThat(result.arl0().orElseThrow()).isCloseTo(368.993733980588, withinPercentage(1e-8));
        assertThat(result.p().orElseThrow()).isCloseTo(0.05, within(1e-9));
        assertThat(result.canonical()).contains("\"name\":\"ewma\"", "\"limits\":\"asymptotic\"", "\"alarms\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,2.7,0,BOTH,TIME_VARYING",
        "0.1,2.7,1,BOTH,TIME_VARYING",
        "0.3,2.5,0.5,UPPER,TIME_VARYING",
        "0.02,2,0,UPPER,TIME_VARYING",
        "0.2,2.5,-0.3,LOWER,ASYMPTOTIC",
        "0.2,2.5,-0.3,UPPER,ASYMPTOTIC"
    })
    void ewmaAsSimulated(double lambda, double c, double shift, Sides sides, EwmaLimits limits) {
        long seed = 13;
        var random = new SplittableRandom(seed);
        var chart = new Ewma(
                NormalProcess.STANDARD, lambda, by(c, AlarmConvention.ABOVE), limits, sides, ResetPolicy.NEVER);
        int runs = 10_000;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            var state = Ewma.State.START;
            do {
                state = chart.next(state, random.nextGaussian() + shift);
                points++;
            } while (!state.alarmed());
        }
        assertThat(points / (double) runs)
                .as("seed " + seed)
                .isCloseTo(EwmaRunLength.of(lambda, c, shift, sides, limits), withinPercentage(3));
    }

    /** Against a chain of 3,000 equal cells, written apart from this in another language. */
    @ParameterizedTest
    @CsvSource({
        "0.1,0,BOTH,356.09557333",
        "0.1,0,UPPER,741.62879698",
        "0.1,1,BOTH,7.54127389",
        "0.2,0,UPPER,478.22264474",
        "0.2,1,BOTH,7.73440454"
    })
    void ewmaWithLimitsThatWiden(double lambda, double shift, Sides sides, double arl) {
        assertThat(EwmaRunLength.of(lambda, 2.7, shift, sides, EwmaLimits.TIME_VARYING))
                .isCloseTo(arl, withinPercentage(0.001));
    }

    /** With λ of 1 both limits are those of a Shewhart chart, and so is a chart of one side. */
    @Test
    void ewmaWithoutMemory() {
        assertThat(EwmaRunLength.of(1, 3, 0, Sides.BOTH, EwmaLimits.TIME_VARYING))
                .isCloseTo(370.398347344959, withinPercentage(1e-7));
        assertThat(EwmaRunLength.of(1, 3, 0, Sides.UPPER, EwmaLimits.ASYMPTOTIC))
                .isCloseTo(740.796694689918, withinPercentage(1e-7));
    }

    @Test
    void aWidthHasTheRunLengthThatWasWanted() {
        var width = EwmaRunLength.threshold(0.2, 200, Sides.UPPER, EwmaLimits.TIME_VARYING);
        assertThat(EwmaRunLength.of(0.2, width.value(), 0, Sides.UPPER, EwmaLimits.TIME_VARYING))
                .isCloseTo(200, withinPercentage(1e-6));
    }

    @Test
    void aChartDownwardsIsOneUpwardsInAMirror() {
        assertThat(EwmaRunLength.of(0.2, 2.5, -1, Sides.LOWER, EwmaLimits.TIME_VARYING))
                .isEqualTo(EwmaRunLength.of(0.2, 2.5, 1, Sides.UPPER, EwmaLimits.TIME_VARYING));
    }

    @ParameterizedTest
    @EnumSource(ResetPolicy.class)
    void measurementByMeasurementIsAsTheWhole(ResetPolicy reset) {
        Replay.isAsTheWhole(
                5,
                random -> {
                    var chart = ewma(any(random, EwmaLimits.class), any(random, Sides.class), reset);
                    return new Replay.Streamed<Double, Ewma.State>(
                            Ewma.State.START,
                            chart::next,
                            (values, states) -> chart.result(array(values), states, 12),
                            values -> chart.result(array(values), 12));
                },
                random -> 10 + 2 * random.nextGaussian());
    }

    @Test
    void refusesWhatIsNoChart() {
        assertThatThrownBy(() -> ewma(EwmaLimits.ASYMPTOTIC, Sides.BOTH, ResetPolicy.NEVER)
                        .path(new double[] {1, Double.POSITIVE_INFINITY}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("values[1] is Infinity");
        assertThatThrownBy(() -> EwmaRunLength.of(0.01, 2.5, 0, Sides.BOTH, EwmaLimits.TIME_VARYING))
                .hasMessage("lambda is 0.01: give one from 0.02, or asymptotic limits for it");
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static Threshold by(double value, AlarmConvention convention) {
        return new Threshold(value, convention, "by hand");
    }

    private static Ewma ewma(EwmaLimits limits, Sides sides, ResetPolicy reset) {
        return new Ewma(TENS, 0.5, by(2, AlarmConvention.AT_OR_ABOVE), limits, sides, reset);
    }
}
