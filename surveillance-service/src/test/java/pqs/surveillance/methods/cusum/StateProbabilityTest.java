package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;

class StateProbabilityTest {

    private static final ReferenceValue K = new ReferenceValue(9, 5);
    private static final CountDistribution COUNTS = new CountDistribution.Poisson(1.2);

    @Test
    void theStationaryTailIsTheShareOfALongRun() {
        long seed = 17;
        var random = new SplittableRandom(seed);
        var exact = StateProbability.stationary(COUNTS, K);
        var highs = new double[] {0.2, 1, 2.4, 5};
        var hits = new int[highs.length];
        int points = 1_000_000;
        int fifths = 0;
        for (int point = 0; point < points; point++) {
            fifths = Math.max(0, fifths + 5 * Draw.poisson(random, 1.2) - 9);
            for (int i = 0; i < highs.length; i++) {
                hits[i] += fifths >= Math.rint(5 * highs[i]) ? 1 : 0;
            }
        }
        for (int i = 0; i < highs.length; i++) {
            assertThat((double) hits[i] / points).as("seed " + seed).isCloseTo(exact.atLeast(highs[i]), within(0.003));
        }
        assertThat(exact.atLeast(0)).isCloseTo(1, within(1e-12));
        assertThat(exact.atLeast(10)).isBetween(1e-6, 1e-3);
        assertThat(exact.atLeast(1e9)).isZero();
    }

    @Test
    void givenNoAlarmItIsTheLimitOfThePowersOfTheChain() {
        int states = 20;
        var chain = new CusumChain(COUNTS, K);
        var shares = new double[states];
        shares[0] = 1;
        for (int point = 0; point < 400; point++) {
            var next = new double[states];
            double sum = 0;
            for (int from = 0; from < states; from++) {
                for (int to = 0; to < states; to++) {
                    next[to] += shares[from] * chain.moves(from, to);
                }
            }
            for (double share : next) {
                sum += share;
            }
            for (int state = 0; state < states; state++) {
                shares[state] = next[state] / sum;
            }
        }
        var exact = StateProbability.withThreshold(COUNTS, K, 4, AlarmConvention.AT_OR_ABOVE, LongRun.WITHOUT_ALARM);
        double tail = 0;
        for (int state = states - 1; state >= 0; state--) {
            tail += shares[state];
            assertThat(exact.atLeast(state / 5.0)).isCloseTo(tail, within(1e-11));
        }
        assertThat(exact.atLeast(4)).isZero();
    }

    @Test
    void aChartThatRestartsIsLessOftenHighThanOneThatGoesOn() {
        var restarted = StateProbability.withThreshold(COUNTS, K, 4, AlarmConvention.AT_OR_ABOVE, LongRun.RESTARTED);
        assertThat(restarted.atLeast(2))
                .isLessThan(StateProbability.stationary(COUNTS, K).atLeast(2));
    }

    @Test
    void theTailOfTheLikelihoodRatioFallsByTheRateRatioForEachEvent() {
        var k = ReferenceValue.nearest(ReferenceValue.optimal(2, 4), 100);
        var exact = StateProbability.stationary(new CountDistribution.Poisson(2), k);
        assertThat(exact.atLeast(13) / exact.atLeast(12)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void withoutADriftDownwardsThereIsNone() {
        assertThatThrownBy(() -> StateProbability.stationary(new CountDistribution.Poisson(1.8), K))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("k is 1.8 with an in-control mean of 1.8: give a k above the mean");
        assertThatThrownBy(() -> StateProbability.stationary(COUNTS, K).atLeast(-1))
                .hasMessage("statistic is -1.0: S is a number from 0");
    }
}
