package pqs.surveillance.methods.xmr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;
import pqs.surveillance.methods.Replay;

class XmrChartTest {

    private static final double[] ONE_SPIKE = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
    private static final XmrPlan PLAN = XmrPlan.of(Improvement.DECREASE, RuleSet.BETWEEN_TWO_AND_THREE_SIGMA);

    @Test
    void screeningLeavesTheSpikeInTheMeanAndOutOfTheLimits() {
        var screened = XmrChart.of(PLAN, ONE_SPIKE).lastLimits();
        assertThat(screened.mean()).isCloseTo(35.0 / 18, within(1e-15));
        assertThat(screened.upper()).isCloseTo(4.604444444444, within(1e-11));
        assertThat(XmrChart.of(PLAN.screening(Screening.NONE), ONE_SPIKE)
                        .lastLimits()
                        .lower())
                .isCloseTo(-3.062614379085, within(1e-11));
    }

    /** Mean 0, limits 2.66, near limits 1.773: one outside and one near beside a third on the same side. */
    @Test
    void theTwoRuleSetsPartWhereAPointOutsideStandsBesideOneNear() {
        double[] y = {1, 3, 2};
        var limits = new Limits(0, 3, 3, 0, 1);
        assertThat(Rules.causes(y, limits, RuleSet.BETWEEN_TWO_AND_THREE_SIGMA))
                .containsExactly(SpecialCause.COMMON_CAUSE, SpecialCause.ABOVE_LIMIT, SpecialCause.COMMON_CAUSE);
        assertThat(Rules.causes(y, limits, RuleSet.BEYOND_TWO_SIGMA))
                .containsExactly(SpecialCause.COMMON_CAUSE, SpecialCause.ABOVE_LIMIT, SpecialCause.TWO_OF_THREE_ABOVE);
    }

    @Test
    void aPointOnTheMeanBreaksAShiftAndATieBreaksATrend() {
        var limits = new Limits(0, 8, 8, 0, 10);
        assertThat(Rules.causes(new double[] {1, 1, 2, 0, 2, 1, 1, 2}, limits, RuleSet.BEYOND_TWO_SIGMA))
                .containsOnly(SpecialCause.COMMON_CAUSE);
        assertThat(Rules.causes(new double[] {-3, -2, -1, -1, 1, 2, 3, 4}, limits, RuleSet.BEYOND_TWO_SIGMA))
                .containsOnly(SpecialCause.COMMON_CAUSE);
        assertThat(Rules.causes(new double[] {1, 1, 2, 1, 2, 1, 1, -1}, limits, RuleSet.BEYOND_TWO_SIGMA))
                .startsWith(SpecialCause.SHIFT_ABOVE)
                .endsWith(SpecialCause.COMMON_CAUSE)
                .filteredOn(cause -> cause == SpecialCause.SHIFT_ABOVE)
                .hasSize(7);
    }

    @Test
    void thePeakOfARiseAndAFallBelongsToTheFall() {
        double[] y = {-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3};
        var causes = Rules.causes(y, new Limits(0, 13, 13, 0, 10), RuleSet.BEYOND_TWO_SIGMA);
        assertThat(causes.get(5)).isEqualTo(SpecialCause.TREND_UP);
        assertThat(causes.get(6)).isEqualTo(SpecialCause.TREND_DOWN);
    }

    @Test
    void aSeriesThatDoesNotVaryHasItsLimitsOnItsMean() {
        double[] same = new double[13];
        Arrays.fill(same, 0.1);
        var chart = XmrChart.of(PLAN, same);
        assertThat(chart.lastLimits().upper()).isEqualTo(0.1);
        assertThat(chart.causes()).containsOnly(SpecialCause.COMMON_CAUSE);
    }

    @Test
    void aTargetIsAssuredOnlyBeyondTheLimits() {
        var limits = new Limits(0, 12, 12, 10, 0);
        assertThat(Assurance.of(11, limits, Improvement.DECREASE)).contains(Assurance.CONSISTENT_PASS);
        assertThat(Assurance.of(11, limits, Improvement.INCREASE)).contains(Assurance.CONSISTENT_FAIL);
        assertThat(Assurance.of(10, limits, Improvement.INCREASE)).contains(Assurance.INCONSISTENT);
        assertThat(Assurance.of(11, limits, Improvement.NEUTRAL)).isEmpty();
    }

    @Test
    void aRebaseStartsNewLimitsAndTooFewPointsAreAnAnswer() {
        var chart = XmrChart.of(PLAN.rebasedAt(12), ONE_SPIKE);
        assertThat(chart.limits()).extracting(Limits::points).containsExactly(12, 6);
        assertThat(XmrChart.judge(PLAN.rebasedAt(12), ONE_SPIKE)).isEqualTo(new Judgement.TooLittle<>(6, 12, "points"));
        assertThat(chart.toResult().canonical()).contains("\"ruleSet\":\"NHSRplotthedots-0.2.2\"");
    }

    /** The last of 18 points is 1, the mean 35/18, and the range that is left after screening 1. */
    @Test
    void theResultHasTheRunLengthOfTheRulesAndTheProbabilityOfTheNewestValue() {
        var chart = XmrChart.of(PLAN, ONE_SPIKE);
        var result = chart.toResult(12);
        assertThat(result.arl0()).hasValue(86.109952);
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(12 / 86.109952, within(1e-12));
        assertThat(result.p().orElseThrow()).isCloseTo(0.286554, within(1e-4));
        assertThat(chart.toResult().falseAlarmsPerYear()).isEmpty();
        double[] same = new double[13];
        assertThat(XmrChart.of(PLAN, same).toResult(12).arl0()).isEmpty();
    }

    @Test
    void pointByPointIsAsTheWhole() {
        var plans =
                List.of(PLAN, PLAN.fixAfter(12), PLAN.screening(Screening.NONE).target(2));
        Replay.isAsTheWhole(
                100,
                random -> {
                    var plan = plans.get(random.nextInt(plans.size()));
                    return new Replay.Streamed<Double, List<XmrChart>>(
                            List.of(),
                            (chart, value) -> List.of(
                                    chart.isEmpty()
                                            ? XmrChart.of(plan, new double[] {value})
                                            : chart.getFirst().next(value)),
                            (values, charts) -> charts.getLast().getFirst().toResult(12),
                            values -> XmrChart.of(plan, array(values)).toResult(12));
                },
                random -> (double) random.nextInt(10));
    }

    /** Corrected where it stands, with rebases before and after it. */
    @Test
    void aLateCorrectionIsAsTheWhole() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var plan = PLAN.rebasedAt(0, 8, 20).fixAfter(12);
            double[] values = random.doubles(30, 0, 10).toArray();
            var chart = XmrChart.of(plan, values);
            int position = random.nextInt(values.length);
            values[position] = 20 * random.nextDouble();
            chart = chart.corrected(position, values[position]);
            assertThat(chart.toResult(12).canonical())
                    .as("seed %d, position %d", seed, position)
                    .isEqualTo(XmrChart.of(plan, values).toResult(12).canonical());
            values = Arrays.copyOf(values, 31);
            values[30] = 3;
            assertThat(chart.next(3)).as("seed " + seed).isEqualTo(XmrChart.of(plan, values));
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void whatCannotBeChartedIsNamed() {
        assertThatThrownBy(() -> PLAN.fixAfter(11))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("fixAfter is 11");
        assertThatThrownBy(() -> XmrChart.of(PLAN.rebasedAt(18), ONE_SPIKE)).hasMessageContaining("rebases[0] is 18");
        assertThatThrownBy(() -> XmrChart.of(PLAN, new double[] {1, Double.NaN}))
                .hasMessageContaining("values[1]");
        assertThatThrownBy(() -> XmrChart.of(PLAN, ONE_SPIKE).corrected(18, 1))
                .hasMessage("position is 18: the last position is 17");
        assertThatThrownBy(() -> XmrChart.of(PLAN, ONE_SPIKE).next(Double.NaN)).hasMessageContaining("value is NaN");
    }
}
