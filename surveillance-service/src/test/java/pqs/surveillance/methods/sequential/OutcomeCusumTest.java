package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.cusum.HeadStart;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.cusum.ScoreState;

class OutcomeCusumTest {

    private static final int[] OUTCOMES = {0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1};

    @Test
    void weightsOfTenPerCentAndADoubling() {
        var weights = OutcomeWeights.of(0.1, 2);
        assertThat(weights.failure()).isCloseTo(0.5978370007556, within(1e-12));
        assertThat(weights.success()).isCloseTo(-0.09531017980433, within(1e-12));
    }

    @Test
    void resetAtTheAlarmRecordsZeroAsTheCusumPackageDoes() {
        var path = bernoulli(ResetPolicy.TO_ZERO_AT_ALARM).path(OUTCOMES);
        assertThat(path.alarms()).containsExactly(9);
        assertThat(path.statistics().get(7)).isCloseTo(1.507580462854, within(1e-11));
        assertThat(path.statistics().get(9)).isZero();
        assertThat(path.statistics().get(14)).isCloseTo(1.195674001511, within(1e-11));
    }

    @Test
    void withoutResetItGoesOnAndAlarmsAgain() {
        var path = bernoulli(ResetPolicy.NEVER).path(OUTCOMES);
        assertThat(path.statistics().get(9)).isCloseTo(2.010107283806, within(1e-11));
        assertThat(path.alarms()).containsExactly(9, 13, 14);
    }

    @Test
    void restartAfterTheAlarmShowsHowHighItWent() {
        var path = bernoulli(ResetPolicy.RESTART_AFTER_ALARM).path(OUTCOMES);
        assertThat(path.statistics().get(9)).isCloseTo(2.010107283806, within(1e-11));
        assertThat(path.statistics().get(10)).isZero();
        assertThat(path.firstAlarm()).hasValue(9);
    }

    @Test
    void aThresholdThatIsReachedExactlyAlarmsByConvention() {
        double failure = OutcomeWeights.of(0.1, 2).failure();
        int[] one = {1};
        assertThat(new BernoulliCusum(0.1, 2, failure, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER)
                        .path(one)
                        .alarms())
                .containsExactly(0);
        assertThat(new BernoulliCusum(0.1, 2, failure, AlarmConvention.ABOVE, ResetPolicy.NEVER)
                        .path(one)
                        .alarms())
                .isEmpty();
    }

    @Test
    void aChartForImprovementRisesWithSuccesses() {
        var path = new BernoulliCusum(0.5, 0.5, 1, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER)
                .path(new int[] {0, 0, 1});
        double success = Math.log(4 / 3.0);
        assertThat(path.statistics().get(1)).isCloseTo(2 * success, within(1e-12));
        assertThat(path.statistics().get(2)).isCloseTo(Math.max(0, 2 * success + Math.log(2 / 3.0)), within(1e-12));
    }

    @Test
    void riskAdjustedPathOfTenPatients() {
        var path = riskAdjusted(ResetPolicy.TO_ZERO_AT_ALARM)
                .path(
                        new double[] {0.02, 0.1, 0.25, 0.05, 0.4, 0.01, 0.15, 0.3, 0.08, 0.12},
                        new int[] {0, 1, 0, 1, 1, 0, 0, 1, 0, 1});
        assertThat(path.statistics().get(4)).isCloseTo(1.375725409771, within(1e-11));
        assertThat(path.statistics().get(8)).isCloseTo(1.579835011499, within(1e-11));
        assertThat(path.alarms()).containsExactly(9);
    }

    @Test
    void aPatientWhoCannotFailOrCannotButFailTeachesNothing() {
        var path = riskAdjusted(ResetPolicy.NEVER).path(new double[] {0.5, 0, 1}, new int[] {1, 0, 1});
        assertThat(path.statistics().get(1)).isEqualTo(path.statistics().get(0));
        assertThat(path.statistics().get(2)).isCloseTo(path.statistics().get(0), within(1e-15));
    }

    @Test
    void aHeadStartBeginsHalfWayAndItsBoundAllowsForIt() {
        var chart = new BernoulliCusum(0.1, 2, 3, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER, HeadStart.HALF);
        assertThat(chart.path(new int[] {1}).statistics().getFirst()).isCloseTo(1.5 + 0.5978370007556, within(1e-12));
        var result = chart.result(new int[] {1}, "given", 300);
        double s = result.path().getFirst();
        assertThat(result.p().orElseThrow()).isCloseTo(Math.exp(-s) + Math.exp(1.5 - s), within(1e-12));
        assertThat(result.arl0().orElseThrow())
                .isEqualTo(OutcomeRunLength.of(
                        RiskDistribution.single(0.1), 2, 1, 3, AlarmConvention.AT_OR_ABOVE, HeadStart.HALF));
        assertThat(chart.result(new int[] {0}, "given", 300).p()).hasValue(1);
    }

    @Test
    void resultCarriesWhatAReplayNeeds() {
        var result = bernoulli(ResetPolicy.NEVER).result(OUTCOMES, "given", 300);
        assertThat(result.canonical())
                .isEqualTo(bernoulli(ResetPolicy.NEVER)
                        .result(OUTCOMES, "given", 300)
                        .canonical())
                .contains("\"name\":\"bernoulli-cusum\"", "\"p0\":0.1", "\"convention\":\"S >= h\"");
        assertThat(result.falseAlarmsPerYear().orElseThrow())
                .isCloseTo(300 / result.arl0().orElseThrow(), within(1e-12));
        var adjusted = riskAdjusted(ResetPolicy.NEVER)
                .result(new double[] {0.1, 0.3}, new int[] {0, 1}, "given", RiskDistribution.single(0.1), 300);
        assertThat(adjusted.arl0().orElseThrow())
                .isCloseTo(
                        OutcomeRunLength.of(RiskDistribution.single(0.1), 2, 1, 2, AlarmConvention.AT_OR_ABOVE),
                        within(1e-12));
    }

    @Test
    void pIsABoundOnHowOftenAnInControlChartStandsSoHigh() {
        long seed = 11;
        var random = new SplittableRandom(seed);
        var chart = new RiskAdjustedCusum(2, 1e6, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER);
        var state = ScoreState.START;
        int points = 400_000;
        int high = 0;
        for (int i = 0; i < points; i++) {
            double risk = 0.3 * random.nextDouble();
            state = chart.next(state, risk, random.nextDouble() < risk ? 1 : 0);
            high += state.statistic() >= 2 ? 1 : 0;
        }
        assertThat(high / (double) points).as("seed " + seed).isBetween(0.3 * Math.exp(-2), Math.exp(-2));
    }

    @Test
    void refusesWhatIsNoOutcomeNoRiskAndNoChart() {
        assertThatThrownBy(() -> bernoulli(ResetPolicy.NEVER).path(new int[] {0, 2}))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("outcomes[1] is 2: outcomes are 1 for a failure and 0 for a success");
        assertThatThrownBy(() -> bernoulli(ResetPolicy.NEVER).path(new int[0]))
                .hasMessageStartingWith("outcomes is empty");
        assertThatThrownBy(() -> riskAdjusted(ResetPolicy.NEVER).path(new double[] {1.2}, new int[] {0}))
                .hasMessage("risks[0] is 1.2: give a probability from 0 to 1");
        assertThatThrownBy(() -> riskAdjusted(ResetPolicy.NEVER).path(new double[] {Double.NaN}, new int[] {0}))
                .hasMessageStartingWith("risks[0] is NaN");
        assertThatThrownBy(() -> riskAdjusted(ResetPolicy.NEVER).path(new double[] {0.1}, new int[] {0, 1}))
                .hasMessage("outcomes has 2 values: risks has 1; give as many");
        assertThatThrownBy(() -> new BernoulliCusum(0, 2, 2, AlarmConvention.ABOVE, ResetPolicy.NEVER))
                .hasMessageStartingWith("p0 is 0.0");
        assertThatThrownBy(() -> new BernoulliCusum(0.1, 1, 2, AlarmConvention.ABOVE, ResetPolicy.NEVER))
                .hasMessageStartingWith("oddsRatio is 1");
        assertThatThrownBy(() -> new BernoulliCusum(0.1, 2, 0, AlarmConvention.ABOVE, ResetPolicy.NEVER))
                .hasMessageStartingWith("h is 0.0");
    }

    private static BernoulliCusum bernoulli(ResetPolicy reset) {
        return new BernoulliCusum(0.1, 2, 2, AlarmConvention.AT_OR_ABOVE, reset);
    }

    private static RiskAdjustedCusum riskAdjusted(ResetPolicy reset) {
        return new RiskAdjustedCusum(2, 2, AlarmConvention.AT_OR_ABOVE, reset);
    }
}
