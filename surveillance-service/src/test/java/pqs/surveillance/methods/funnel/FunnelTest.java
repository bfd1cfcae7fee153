package pqs.surveillance.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
    }
}
