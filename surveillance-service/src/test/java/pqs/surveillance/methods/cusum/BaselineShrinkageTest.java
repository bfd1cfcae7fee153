package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.Judgement;

class BaselineShrinkageTest {

    private static final int[] COUNTS = {0, 3, 12, 5, 1, 20, 4};
    private static final double[] EXPOSURES = {2, 4, 5, 5, 3, 6, 8};

    @Test
    void noOtherHyperParametersAreLikelier() {
        var fit = fitted(COUNTS, EXPOSURES);
        for (double shape : new double[] {0.9, 0.99, 1.01, 1.1}) {
            for (double rate : new double[] {0.9, 0.99, 1.0, 1.01, 1.1}) {
                assertThat(logLikelihood(fit.shape() * shape, fit.rate() * rate))
                        .isLessThan(fit.logLikelihood());
            }
        }
        assertThat(logLikelihood(fit.shape(), fit.rate())).isCloseTo(fit.logLikelihood(), within(1e-9));
    }

    private static double logLikelihood(double shape, double rate) {
        double sum = 0;
        for (int i = 0; i < COUNTS.length; i++) {
            sum += new CountDistribution.NegativeBinomial(EXPOSURES[i] * shape / rate, shape).logProbability(COUNTS[i]);
        }
        return sum;
    }

    @Test
    void aBaselineLiesBetweenItsOwnRateAndThatOfItsPeersTheNearerToItsOwnTheMoreItHas() {
        var fit = fitted(COUNTS, EXPOSURES);
        double peers = fit.shape() / fit.rate();
        assertThat(fit.shrunk(0, 2)).isGreaterThan(0).isLessThan(peers);
        assertThat(fit.shrunk(20, 6)).isGreaterThan(peers).isLessThan(20.0 / 6);
        assertThat(fit.shrunk(200, 60)).isGreaterThan(fit.shrunk(20, 6)).isLessThan(20.0 / 6);
        assertThat(fit.quantile(20, 6, 0.975)).isGreaterThan(fit.shrunk(20, 6));
        assertThat(fit.next(20, 6, 2).mean()).isCloseTo(2 * fit.shrunk(20, 6), within(1e-12));
    }

    @Test
    void findsTheHyperParametersThatTheCountsWereDrawnWith() {
        long seed = 99;
        var random = new SplittableRandom(seed);
        int providers = 4_000;
        var exposures = random.doubles(providers, 1, 12).toArray();
        var counts = new int[providers];
        for (int i = 0; i < providers; i++) {
            counts[i] = Draw.negativeBinomial(random, exposures[i] * 1.5, 3);
        }
        var fit = fitted(counts, exposures);
        assertThat(fit.shape()).as("seed " + seed).isCloseTo(3, withinPercentage(8));
        assertThat(fit.shape() / fit.rate()).as("seed " + seed).isCloseTo(1.5, withinPercentage(3));
    }

    @Test
    void equalRatesKeepNothingOfTheirOwn() {
        var counts = new int[20];
        var exposures = new double[20];
        Arrays.fill(counts, 4);
        Arrays.fill(exposures, 2);
        var fit = fitted(counts, exposures);
        assertThat(fit.shape()).isCloseTo(1e6, withinPercentage(1e-6));
        assertThat(fit.shrunk(40, 2)).isCloseTo(2, within(0.001));
    }

    @Test
    void theResultHasTheRatesThatWereDrawnTogether() {
        int[] counts = {0, 2, 9, 1, 30};
        double[] exposures = {1, 2, 3, 4, 5};
        var fit = fitted(counts, exposures);
        assertThat(fit.result(counts, exposures).values())
                .containsEntry(
                        "shrunk",
                        List.of(
                                fit.shrunk(0, 1),
                                fit.shrunk(2, 2),
                                fit.shrunk(9, 3),
                                fit.shrunk(1, 4),
                                fit.shrunk(30, 5)));
        assertThat(fit.result(counts, exposures).canonical())
                .contains("\"name\":\"baseline-shrinkage\"", "\"counts\":[0,2,9,1,30]");
        assertThatThrownBy(() -> fit.result(counts, new double[] {1}))
                .hasMessage("counts has 5 values: exposures has 1; give as many");
    }

    @Test
    void fewPeersOrNoEventsAreTooLittle() {
        assertThat(BaselineShrinkage.fit(new int[] {1, 2}, new double[] {1, 1}))
                .isEqualTo(new Judgement.TooLittle<BaselineShrinkage>(2, 5, "providers"));
        assertThat(BaselineShrinkage.fit(new int[5], new double[] {1, 1, 1, 1, 1}))
                .isEqualTo(new Judgement.TooLittle<BaselineShrinkage>(0, 1, "events"));
        assertThatThrownBy(() -> BaselineShrinkage.fit(new int[5], new double[] {1, 1, 0, 1, 1}))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("exposures[2] is 0.0: give a finite number above 0");
    }

    private static BaselineShrinkage fitted(int[] counts, double[] exposures) {
        return switch (BaselineShrinkage.fit(counts, exposures)) {
            case Judgement.Enough<BaselineShrinkage>(var fit) -> fit;
            case Judgement.TooLittle<BaselineShrinkage> little -> throw new AssertionError(little.words());
        };
    }
}
