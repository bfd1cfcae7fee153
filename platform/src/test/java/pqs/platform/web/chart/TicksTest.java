package pqs.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void stepsAreRoundAndCoverTheValues() {
        assertThat(Ticks.over(0, 17_345, 5, 1).values()).containsExactly(0.0, 5000.0, 10_000.0, 15_000.0, 20_000.0);
        assertThat(Ticks.over(0, 0.27, 5, 0.001).values()).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(Ticks.over(812, 1190, 5, 1).values()).containsExactly(800.0, 900.0, 1000.0, 1100.0, 1200.0);
    }

    @Test
    void aValueOnATickNeedsNoFurtherTick() {
        assertThat(Ticks.over(0, 0.3, 4, 0.001).high()).isEqualTo(0.3);
        assertThat(Ticks.over(0, 100, 5, 1).high()).isEqualTo(100);
    }

    @Test
    void countsAreNotDividedIntoParts() {
        assertThat(Ticks.over(0, 2, 5, 1).values()).containsExactly(0.0, 1.0, 2.0);
        assertThat(Ticks.over(0, 1, 5, 1).values()).containsExactly(0.0, 1.0);
    }

    @Test
    void valuesThatAreAllEqualGetAnAxisFromZero() {
        assertThat(Ticks.over(0, 0, 5, 1).values()).containsExactly(0.0, 1.0);
        assertThat(Ticks.over(40, 40, 5, 1).values()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
        assertThat(Ticks.over(-40, -40, 5, 1).values()).containsExactly(-40.0, -30.0, -20.0, -10.0, 0.0);
    }

    @Test
    void zeroIsATickWhereTheAxisCrossesIt() {
        assertThat(Ticks.over(-7, 12, 5, 1).values()).containsExactly(-10.0, -5.0, 0.0, 5.0, 10.0, 15.0);
    }

    @Test
    void hugeAndTinyValuesHaveTicks() {
        assertThat(Ticks.over(-1e308, 1e308, 5, 1).values()).containsExactly(-1e308, -5e307, 0.0, 5e307, 1e308);
        assertThat(Ticks.over(0, 1e12, 5, 1).high()).isEqualTo(1e12);
        assertThat(Ticks.over(0, 1e-9, 5, 0.001).values()).containsExactly(0.0, 0.001);
    }

    @Test
    void thereIsNoAxisToOrFromNowhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ticks.over(0, Double.NaN, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ticks.over(Double.NEGATIVE_INFINITY, 1, 5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ticks.over(2, 1, 5, 1));
    }

    @Test
    void whateverTheValuesTicksAscendCoverAndAreFew() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            double one = random.nextGaussian() * Math.pow(10, random.nextInt(-6, 13));
            double other = random.nextGaussian() * Math.pow(10, random.nextInt(-6, 13));
            double low = Math.min(one, other);
            double high = Math.max(one, other);
            var ticks = Ticks.over(low, high, 5, 1e-9);
            double dust = 1e-9 * (high - low);
            assertThat(ticks.low()).as("seed %s", seed).isLessThanOrEqualTo(low + dust);
            assertThat(ticks.high()).as("seed %s", seed).isGreaterThanOrEqualTo(high - dust);
            assertThat(ticks.values())
                    .as("seed %s", seed)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(2, 7);
        }
    }
}
