package pqs.surveillance.methods.outbreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuasiPoissonFitTest {

    /** The equations of quasi-likelihood: weighted residuals add up to 0 in each group, and along time. */
    @Test
    void theFitSolvesItsEquations() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new SplittableRandom(seed);
            int n = 60;
            double[] y = random.ints(n, 0, 9).asDoubleStream().toArray();
            double[] t = IntStream.range(-n, 0).asDoubleStream().toArray();
            int[] groups = IntStream.range(0, n).map(i -> 1 + i % 4).toArray();
            double[] weights = random.doubles(n, 0.1, 2).toArray();
            var fit = QuasiPoissonFit.of(new Learned(y, t, groups, 4), Trend.LINEAR, weights)
                    .orElseThrow();
            double[] sums = new double[5];
            for (int i = 0; i < n; i++) {
                sums[groups[i]] += weights[i] * (y[i] - fit.mean()[i]);
                sums[0] += weights[i] * t[i] * (y[i] - fit.mean()[i]);
            }
            assertThat(sums).as("seed %d", seed).containsExactly(new double[5], within(1e-3));
            assertThat(Arrays.stream(fit.leverage()).sum()).as("seed %d", seed).isCloseTo(5, within(1e-9));
            assertThat(fit.freedom()).isEqualTo(n - 5);
        }
    }
}
