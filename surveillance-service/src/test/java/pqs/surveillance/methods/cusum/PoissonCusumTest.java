package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static pqs.surveillance.methods.Replay.any;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.Replay;
import pqs.surveillance.methods.Threshold;

class PoissonCusumTest {

    private static final int[] COUNTS = {1, 3, 4, 0, 6, 0, 0};

    @Test
    void goesOnThroughItsAlarms() {
        var path = chart(AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER).path(COUNTS);
        assertThat(path.statistics()).containsExactly(0.0, 1.0, 3.0, 1.0, 5.0, 3.0, 1.0);
        assertThat(path.alarms()).containsExactly(2, 4, 5);
        assertThat(path.firstAlarm()).hasValue(2);
    }

    @Test
    void isRecordedAsZeroAtTheAlarm() {
        var path =
                chart(AlarmConvention.AT_OR_ABOVE, ResetPolicy.TO_ZERO_AT_ALARM).path(COUNTS);
        assertThat(path.statistics()).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(path.alarms()).containsExactly(2, 4);
    }

    @Test
    void restartsAfterTheAlarm() {
        var path = chart(AlarmConvention.AT_OR_ABOVE, ResetPolicy.RESTART_AFTER_ALARM)
                .path(COUNTS);
        assertThat(path.statistics()).containsExactly(0.0, 1.0, 3.0, 0.0, 4.0, 0.0, 0.0);
        assertThat(path.alarms()).containsExactly(2, 4);
    }

    @Test
    void whatEqualsItsThresholdAlarmsByConventionOnly() {
        assertThat(chart(AlarmConvention.ABOVE, ResetPolicy.NEVER).path(COUNTS).alarms())
                .containsExactly(4);
        var fifths = new PoissonCusum(
                new ReferenceValue(9, 5),
                new Threshold(0.6, AlarmConvention.AT_OR_ABOVE, "by hand"),
                ResetPolicy.NEVER,
                HeadStart.ZERO);
        assertThat(fifths.path(new int[] {2, 2, 2}).alarms()).containsExactly(2);
    }

    @Test
    void aHeadStartIsHalfTheThreshold() {
        var chart = new PoissonCusum(
                new ReferenceValue(2, 1),
                new Threshold(3, AlarmConvention.AT_OR_ABOVE, "by hand"),
                ResetPolicy.NEVER,
                HeadStart.HALF);
        assertThat(chart.statistic(chart.start())).isEqualTo(1.5);
        assertThat(chart.path(new int[] {1, 3}).statistics()).containsExactly(0.5, 1.5);
    }

    @Test
    void aPointMoreOrALateCorrectionIsAsTheWholeAgain() {
        var inControl = new CountDistribution.Poisson(1.2);
        Replay.isAsTheWhole(
                300,
                random -> {
                    var chart = drawn(random);
                    return streamed(chart, (counts, path) -> Replay.pathAlone(path.statistics(), path.alarms()));
                },
                PoissonCusumTest::count);
        Replay.isAsTheWhole(
                20,
                random -> {
                    var chart = drawn(random);
                    return streamed(chart, (counts, path) -> chart.result(counts, path, inControl, 12));
                },
                PoissonCusumTest::count);
    }

    private static PoissonCusum drawn(SplittableRandom random) {
        return new PoissonCusum(
                new ReferenceValue(1 + random.nextInt(12), 1 + random.nextInt(7)),
                new Threshold(1 + random.nextInt(40) / 7.0, any(random, AlarmConvention.class), "by chance"),
                any(random, ResetPolicy.class),
                any(random, HeadStart.class));
    }

    private static int count(SplittableRandom random) {
        return random.nextInt(random.nextInt(20) == 0 ? 12 : 4);
    }

    private static Replay.Streamed<Integer, PoissonCusum.State> streamed(
            PoissonCusum chart, BiFunction<int[], CusumPath, MethodResult> said) {
        return new Replay.Streamed<>(
                chart.start(),
                chart::next,
                (counts, states) -> said.apply(array(counts), path(chart, states)),
                counts -> said.apply(array(counts), chart.path(array(counts))));
    }

    private static int[] array(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static CusumPath path(PoissonCusum chart, List<PoissonCusum.State> states) {
        return CusumPath.of(states.stream()
                .map(state -> new ScoreState(chart.statistic(state), state.alarmed()))
                .toList());
    }

    @Test
    void theResultHasRunLengthFalseAlarmsAndTheProbabilityOfItsState() {
        var result = new PoissonCusum(
                        new ReferenceValue(5, 1),
                        new Threshold(10, AlarmConvention.ABOVE, "by hand"),
                        ResetPolicy.NEVER,
                        HeadStart.ZERO)
                .result(new int[] {4, 9, 8}, new CountDistribution.Poisson(4), 12);
        assertThat(result.arl0().orElseThrow()).isCloseTo(655.475180705, within(1e-6));
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(12 / 655.475180705, within(1e-9));
        assertThat(result.p().orElseThrow()).isBetween(0.005, 0.1);
        assertThat(result.path()).containsExactly(0.0, 4.0, 7.0);
        assertThat(result.canonical()).contains("\"alarms\":[]", "\"reset\":\"never\"");
    }

    @Test
    void refusesCountsBelowZeroAndNoCounts() {
        var chart = chart(AlarmConvention.ABOVE, ResetPolicy.NEVER);
        assertThatThrownBy(() -> chart.path(new int[] {0, -2}))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("counts[1] is -2: counts are whole numbers from 0");
        assertThatThrownBy(() -> chart.path(new int[0])).hasMessage("counts is empty: give at least one value");
        assertThatThrownBy(() -> chart.next(chart.start(), -1))
                .hasMessage("count is -1: counts are whole numbers from 0");
    }

    private static PoissonCusum chart(AlarmConvention convention, ResetPolicy reset) {
        return new PoissonCusum(
                new ReferenceValue(2, 1), new Threshold(3, convention, "by hand"), reset, HeadStart.ZERO);
    }
}
