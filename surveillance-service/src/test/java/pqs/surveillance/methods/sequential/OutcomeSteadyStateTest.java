package pqs.surveillance.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.cusum.LongRun;
import pqs.surveillance.methods.cusum.ResetPolicy;
import pqs.surveillance.methods.cusum.ScoreState;

class OutcomeSteadyStateTest {

    private static final RiskDistribution CASE_MIX =
            RiskDistribution.of(new double[] {0.05, 0.2, 0.5}, new double[] {0.5, 0.3, 0.2});

    /** 400 outcomes in control and then odds three times as high; runs that alarm before are begun again, or go on from 0. */
    @ParameterizedTest
    @EnumSource(LongRun.class)
    void theDelayOfALateChangeAsSimulated(LongRun longRun) {
        long seed = 41;
        var random = new SplittableRandom(seed);
        var chart = new RiskAdjustedCusum(2, 2.5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.TO_ZERO_AT_ALARM);
        int runs = 20_000;
        long outcomes = 0;
        for (int run = 0; run < runs; run++) {
            var state = settled(random, chart, longRun);
            do {
                state = next(random, chart, state, 3);
                outcomes++;
            } while (!state.alarmed());
        }
        double exact = OutcomeSteadyState.of(CASE_MIX, 2, 3, 2.5, AlarmConvention.AT_OR_ABOVE, longRun);
        assertThat(outcomes / (double) runs).as("seed " + seed).isCloseTo(exact, withinPercentage(2));
        assertThat(exact).isLessThan(OutcomeRunLength.of(CASE_MIX, 2, 3, 2.5, AlarmConvention.AT_OR_ABOVE) * 0.99);
    }

    private static ScoreState settled(SplittableRandom random, RiskAdjustedCusum chart, LongRun longRun) {
        var state = ScoreState.START;
        int outcomes = 0;
        while (outcomes < 400) {
            state = next(random, chart, state, 1);
            outcomes++;
            if (state.alarmed() && longRun == LongRun.WITHOUT_ALARM) {
                outcomes = 0;
            }
        }
        return state;
    }

    private static ScoreState next(SplittableRandom random, RiskAdjustedCusum chart, ScoreState state, double odds) {
        double u = random.nextDouble();
        double risk = u < 0.5 ? 0.05 : u < 0.8 ? 0.2 : 0.5;
        int outcome = random.nextDouble() < RiskDistribution.atOdds(risk, odds) ? 1 : 0;
        return chart.next(state, risk, outcome);
    }

    @Test
    void aRareFailureOnAnExactLattice() {
        var rare = RiskDistribution.single(0.01);
        double late = OutcomeSteadyState.of(rare, 2, 2, 3.5, AlarmConvention.AT_OR_ABOVE, LongRun.RESTARTED);
        double fromZero = OutcomeRunLength.of(rare, 2, 2, 3.5, AlarmConvention.AT_OR_ABOVE);
        assertThat(late).isBetween(0.8 * fromZero, fromZero);
    }

    @Test
    void refusesAThresholdOfNothing() {
        assertThatThrownBy(
                        () -> OutcomeSteadyState.of(CASE_MIX, 2, 1, 0, AlarmConvention.AT_OR_ABOVE, LongRun.RESTARTED))
                .hasMessage("h is 0.0: give a finite number above 0");
    }
}
