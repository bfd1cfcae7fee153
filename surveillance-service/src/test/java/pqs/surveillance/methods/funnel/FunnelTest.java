package pqs.surveillance.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void theExampleOfThePackage() {
        var funnel = OverdispersedFunnel.of(
                FunnelScale.LOG_RATIO,
                new double[] {100, 150, 180, 80, 120, 225},
                new double[] {108, 112, 165, 95, 100, 220},
                0.1);
        assertThat(funnel.phi()).isCloseTo(2.948033175102, within(1e-11));
        assertThat(funnel.tau2()).isCloseTo(0.01947753057802, within(1e-13));
        assertThat(funnel.limits().getFirst().lower998()).isCloseTo(0.5922337133214, within(1e-8));
    }

    /** The scale of the square root, squared: close to the exact 0.719 and 1.349, not to the 0.845 and 1.155 of the package. */
    @Test
    void squareRootLimitsAreSquared() {
        double[] hundred = {100, 100, 100};
        var limits = OverdispersedFunnel.of(FunnelScale.SQUARE_ROOT_RATIO, hundred, hundred, 0.1)
                .limits()
                .getFirst();
        assertThat(limits.lower998()).isCloseTo(0.71485, within(1e-4));
        assertThat(limits.upper998()).isCloseTo(1.33290, within(1e-4));
    }

    @Test
    void noneObservedIsNoLogarithmAndSmallUnitsEndAtNothing() {
        var funnel = OverdispersedFunnel.of(FunnelScale.LOG_RATIO, new double[] {0, 3}, new double[] {2, 2}, 0.1);
        assertThat(funnel.z().getFirst()).isCloseTo(Math.sqrt(2) * Math.log(0.25), within(1e-12));
        var small =
                OverdispersedFunnel.of(FunnelScale.SQUARE_ROOT_RATIO, new double[] {1, 1}, new double[] {1, 1}, 0.1);
        assertThat(small.limits().getFirst().lower998()).isZero();
    }

    @Test
    void ranksAreTrimmedAtBothEndsAndTiesTogether() {
        double[] z = {1, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        var used = Extremes.TRIMMED.used(z, 0.1);
        assertThat(used[0]).isPresent();
        assertThat(used[1]).isPresent();
        assertThat(used[11]).isEmpty();
        assertThat(Arrays.stream(Extremes.WINSORISED.used(z, 0.1))
                        .mapToDouble(one -> one.orElseThrow())
                        .max())
                .hasValueCloseTo(10.9, within(1e-12));
    }

    @Test
    void exactLimits() {
        var poisson = ExactLimits.poisson(15);
        assertThat(poisson.lower95()).isCloseTo(0.559692, within(1e-6));
        assertThat(poisson.upper998()).isCloseTo(2.082907, within(1e-6));
        var rare = ExactLimits.binomial(1_500_000, 1e-5);
        assertThat(rare.lower95() / 1e-5).isCloseTo(poisson.lower95(), within(1e-4));
        assertThat(rare.upper998() / 1e-5).isCloseTo(poisson.upper998(), within(1e-4));
    }

    /** Tails by R's ppois and pbinom. */
    @Test
    void anExactFunnelKnowsItsPAndHowManyLieBeyondByChance() {
        var fifteen = ExactFunnel.poisson(new int[] {25, 7, 15}, new double[] {15, 15, 15});
        assertThat(fifteen.p().get(0)).isCloseTo(0.0223295605, within(1e-9));
        assertThat(fifteen.p().get(1)).isCloseTo(0.0360043863, within(1e-9));
        assertThat(fifteen.p().get(2)).isEqualTo(1);
        assertThat(fifteen.falseAlarms()).isCloseTo(3 * 0.0028827409, within(1e-9));
        var result = fifteen.toResult(4);
        assertThat(result.falseAlarmsPerYear().orElseThrow()).isCloseTo(12 * 0.0028827409, within(1e-9));
        assertThat(result.canonical()).contains("\"name\":\"funnel-exact-poisson\"", "\"upper998\":[2.0829");
        var shares = ExactFunnel.binomial(new int[] {12}, new int[] {50}, 0.1);
        assertThat(shares.p().getFirst()).isCloseTo(0.0064398423, within(1e-9));
        assertThat(shares.falseAlarms()).isCloseTo(0.0052276139, within(1e-9));
        assertThat(shares.toResult(1).canonical()).contains("\"denominators\":[50.0]", "\"target\":0.1");
    }

    @Test
    void noneOfOneExpectedLiesBelowTheLimitAndIsNothingUnusual() {
        var one = ExactFunnel.poisson(new int[] {0}, new double[] {1});
        assertThat(one.limits().getFirst().lower998()).isPositive();
        assertThat(one.falseAlarms()).isCloseTo(Math.exp(-1), within(1e-6));
        assertThat(one.p().getFirst()).isCloseTo(2 * Math.exp(-1), within(1e-12));
    }

    @Test
    void anOverdispersedFunnelKnowsThePOfAUnitAndItsFalseAlarms() {
        var funnel = OverdispersedFunnel.of(
                FunnelScale.SQUARE_ROOT_RATIO, new double[] {100, 100, 130}, new double[] {100, 100, 100}, 0);
        double z = (Math.sqrt(1.3) - 1) * 20;
        assertThat(funnel.tau2()).isPositive();
        double against = z / 20 / Math.sqrt(1 / 400.0 + funnel.tau2());
        assertThat(funnel.p().get(2))
                .isCloseTo(2 * NormalDistribution.of(0, 1).survivalProbability(against), within(1e-12));
        assertThat(funnel.p().get(0)).isEqualTo(1);
        assertThat(funnel.toResult(12).falseAlarmsPerYear().orElseThrow()).isCloseTo(0.072, within(1e-12));
        assertThat(funnel.toResult().falseAlarmsPerYear()).isEmpty();
        assertThat(funnel.toResult(12).canonical()).contains("\"funnelsPerYear\":12.0", "\"p\":[1.0,1.0,");
    }

    @Test
    void manyUnitsInBandsAndTheirFalseAlarms() {
        var funnel = BandedFunnel.of(new int[] {8, 0}, new double[] {6.239860227, 240.6});
        assertThat(funnel.bands()).containsExactly(SignificanceBand.NONE, SignificanceBand.LOW_998);
        double low = 0;
        double high = 0;
        var poisson = PoissonDistribution.of(20);
        for (int count = 0; count < 100; count++) {
            low += SignificanceBand.of(count, 20) == SignificanceBand.LOW_998 ? poisson.probability(count) : 0;
            high += SignificanceBand.of(count, 20) == SignificanceBand.HIGH_998 ? poisson.probability(count) : 0;
        }
        assertThat(BandedFunnel.of(new int[] {1}, new double[] {20}).falseAlarms())
                .isCloseTo(low + high, within(1e-12));
        assertThat(low + high).isBetween(1e-4, 0.002);
        assertThat(BandedFunnel.of(new int[] {1}, new double[] {0.5}).falseAlarms())
                .isLessThan(0.001);
        assertThat(funnel.toResult(1).canonical()).contains("\"bands\":[\"Not significant\",\"Low (0.001)\"]");
        assertThat(SignificantExpected.result(new int[] {0, 3}).canonical())
                .contains("\"high95\":[0.0,", "\"inputs\":{\"observed\":[0,3]}");
    }

    @Test
    void bands() {
        assertThat(SignificanceBand.of(8, 6.239860227)).isEqualTo(SignificanceBand.NONE);
        assertThat(SignificanceBand.of(150, 119.5695496)).isEqualTo(SignificanceBand.HIGH_95);
        assertThat(SignificanceBand.of(0, 240.6)).isEqualTo(SignificanceBand.LOW_998);
        assertThat(SignificanceBand.of(0, 3.6)).isEqualTo(SignificanceBand.NONE);
        assertThat(SignificanceBand.of(0, 3.7)).isEqualTo(SignificanceBand.LOW_95);
    }

    /** By the tails themselves. */
    @Test
    void expectedCountsPutTheTailWhereItBelongs() {
        for (int observed = 1; observed < 60; observed++) {
            var exact = SignificantExpected.of(observed);
            assertThat(PoissonDistribution.of(exact.low95()).cumulativeProbability(observed))
                    .isCloseTo(0.025, within(1e-8));
            assertThat(PoissonDistribution.of(exact.high998()).survivalProbability(observed - 1))
                    .isCloseTo(0.001, within(1e-8));
            assertThat(SignificantExpected.asPublished(observed).low95() / exact.low95())
                    .isCloseTo(1, within(1e-6));
        }
        assertThat(SignificantExpected.of(0).high95()).isZero();
        assertThat(SignificantExpected.of(0).low95()).isCloseTo(-Math.log(0.025), within(1e-9));
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        double[] one = {1};
        assertThatThrownBy(() -> OverdispersedFunnel.of(FunnelScale.LOG_RATIO, one, new double[] {0}, 0.1))
                .hasMessageContaining("denominators[0] is 0.0");
        assertThatThrownBy(() -> OverdispersedFunnel.of(FunnelScale.ARCSINE_PROPORTION, new double[] {2}, one, 0.1))
                .hasMessageContaining("observed[0] is 2.0");
        assertThatThrownBy(() -> OverdispersedFunnel.of(FunnelScale.LOG_RATIO, one, one, 0.5))
                .hasMessageContaining("share is 0.5");
        assertThatThrownBy(() -> ExactFunnel.binomial(new int[] {2}, new int[] {1}, 0.1))
                .hasMessage("observed[0] is 2: give no more than were examined, 1");
        assertThatThrownBy(() -> ExactFunnel.binomial(new int[] {0}, new int[] {0}, 0.1))
                .hasMessage("examined[0] is 0: give a whole number from 1");
        assertThatThrownBy(() -> ExactFunnel.poisson(new int[] {-1}, one)).hasMessageContaining("observed[0] is -1");
        assertThatThrownBy(() -> BandedFunnel.of(new int[] {1}, one).toResult(0))
                .hasMessageContaining("funnelsPerYear is 0.0");
    }
}
