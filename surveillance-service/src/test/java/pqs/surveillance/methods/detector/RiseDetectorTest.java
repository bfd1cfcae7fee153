package pqs.surveillance.methods.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;

class RiseDetectorTest {

    private static final double MONTH = 1.0 / 12;
    private static final RateBelief BELIEF = new RateBelief(2, 2);

    private final RiseDetector doubling = new RiseDetector(List.of(2.0), MONTH, 60);

    @Test
    void threeMonthsByHand() {
        var rise = doubling.at(new double[] {1, 0, 3}, new double[] {1, 1, 1}, 3, 0, BELIEF, 1);

        double fromThird = 8 * Math.pow(1 + 1 / 5.0, -6);
        double fromSecond = 8 * Math.pow(1 + 2 / 5.0, -6);
        double fromFirst = 16 * Math.pow(1 + 3 / 5.0, -6);
        assertThat(fromThird).isCloseTo(2.679184, within(1e-6));
        assertThat(rise.years()).isCloseTo((fromThird + fromSecond + fromFirst) / 12, within(1e-12));
        assertThat(rise.from()).isEqualTo(2);
        assertThat(rise.events()).isEqualTo(3);
        assertThat(rise.expected()).isEqualTo((2 + 1) / (2 + 2.0));
    }

    /** Exact: over all pairs of counts that the belief allows, each with its probability. */
    @Test
    void whereNothingChangedItsMeanIsTheTimeWatched() {
        var mixture = new RiseDetector(List.of(1.5, 2.5, 5.0), MONTH, 60);
        double afterOne = 0;
        double afterTwo = 0;
        double certainty = 0;
        for (int first = 0; first < 400; first++) {
            afterOne += probability(first, 1, 0, 0)
                    * mixture.at(new double[] {first}, new double[] {1}, 1, 0, BELIEF, 1)
                            .years();
            for (int second = 0; second < 400; second++) {
                double p = probability(first, 1, 0, 0) * probability(second, 0.7, first, 1);
                certainty += p;
                afterTwo += p
                        * mixture.at(new double[] {first, second}, new double[] {1, 0.7}, 2, 0, BELIEF, 1)
                                .years();
            }
        }

        assertThat(certainty).isCloseTo(1, within(1e-9));
        assertThat(afterOne).isCloseTo(MONTH, within(1e-9));
        assertThat(afterTwo).isCloseTo(2 * MONTH, within(1e-9));
    }

    /** Negative binomial: of x in exposure e after n in exposure m. */
    private static double probability(int x, double e, int n, double m) {
        double size = BELIEF.shape() + n;
        double rate = BELIEF.rate() + m;
        return Math.exp(LogGamma.value(size + x)
                - LogGamma.value(size)
                - LogGamma.value(x + 1.0)
                + size * Math.log(rate / (rate + e))
                + x * Math.log(e / (rate + e)));
    }

    @Test
    void withMuchHistoryItIsTheRatioOfAKnownRate() {
        var known = new RateBelief(2_000_000, 1_000_000);

        var rise = doubling.at(new double[] {5}, new double[] {1}, 1, 0, known, 1);

        assertThat(rise.years()).isCloseTo(MONTH * 32 * Math.exp(-2), within(1e-4));
    }

    /** One event a month in ten looks a month; h is ten years. */
    @Test
    void theMeanTimeToAFalseAlarmIsAtLeastTheThreshold() {
        long seed = 20_261_128;
        var random = new SplittableRandom(seed);
        double years = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            years += yearsTo(10, 1, random);
        }

        assertThat(years / runs).as("seed %s", seed).isBetween(10.0, 30.0);
    }

    @Test
    void aDoublingIsFoundInLessThanAYear() {
        long seed = 20_261_129;
        var random = new SplittableRandom(seed);
        double years = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            years += yearsTo(10, 2, random);
        }

        assertThat(years / runs).as("seed %s", seed).isBetween(0.4, 1.0);
    }

    private static double yearsTo(double threshold, double rate, SplittableRandom random) {
        var known = new RateBelief(1e6, 1e6);
        var detector = new RiseDetector(List.of(1.5, 2.5, 5.0), MONTH, 60);
        int months = 12 * 200;
        var counts = new double[months];
        var exposures = new double[months];
        int looks = 10;
        for (int month = 0; month < months; month++) {
            for (int look = 1; look <= looks; look++) {
                // Bernoulli looks: at most one event in three days, with the same mean.
                boolean event = random.nextDouble() < rate / looks;
                counts[month] += event ? 1 : 0;
                exposures[month] = (double) look / looks;
                if (event
                        && detector.at(counts, exposures, month + 1, 0, known, 1)
                                        .years()
                                >= threshold) {
                    return (month + exposures[month]) / 12;
                }
            }
        }
        return months / 12.0;
    }

    @Test
    void pointsThatWereNotSeenChangeNothing() {
        var seen = doubling.at(new double[] {1, 3}, new double[] {1, 1}, 2, 0, BELIEF, 1);
        var between = doubling.at(new double[] {0, 0, 1, 0, 3}, new double[] {0, 0, 1, 0, 1}, 5, 0, BELIEF, 1);

        assertThat(between.years()).isEqualTo(seen.years());
        assertThat(between.from()).isEqualTo(4);
    }

    @Test
    void aRiseIsNotAskedForBeforeTheFirstPointThoughItTeachesTheRate() {
        var counts = new double[] {9, 1, 1};
        var exposures = new double[] {1, 1, 1};

        var later = doubling.at(counts, exposures, 3, 1, BELIEF, 1);

        double sum = 2 * Math.pow(1 + 1 / 5.0, -13) + 4 * Math.pow(1 + 2 / 5.0, -13);
        assertThat(later.years()).isCloseTo(MONTH * sum, within(1e-12));
    }

    @Test
    void overDispersedCountsWeighLess() {
        var counts = new double[] {1, 1, 9};
        var exposures = new double[] {1, 1, 1};

        double poisson = doubling.at(counts, exposures, 3, 0, BELIEF, 1).years();
        double dispersed = doubling.at(counts, exposures, 3, 0, BELIEF, 2).years();

        assertThat(dispersed).isLessThan(poisson / 3);
    }

    @Test
    void howeverManyThereAreTheStatisticIsFinite() {
        var rise = doubling.at(new double[] {1_000_000, 2_000_000}, new double[] {1, 1}, 2, 0, BELIEF, 1);

        assertThat(rise.years()).isEqualTo(1e300);
        assertThat(rise.p()).isEqualTo(1e-300);
    }

    @Test
    void theResultHoldsThePathAndSerialisesTheSameWay() {
        var counts = new double[] {1, 0, 3};
        var exposures = new double[] {1, 1, 1};

        var result = doubling.result(counts, exposures, BELIEF, 1, 0.1);

        assertThat(result.path()).hasSize(3);
        assertThat(result.path().get(1))
                .isEqualTo(doubling.at(counts, exposures, 2, 0, BELIEF, 1).years());
        assertThat(result.threshold().orElseThrow().value()).isEqualTo(10);
        assertThat(result.arl0().orElseThrow()).isCloseTo(120, within(1e-9));
        assertThat(result.canonical())
                .isEqualTo(doubling.result(counts, exposures, BELIEF, 1, 0.1).canonical())
                .contains("\"name\":\"rate-rise-detector\",\"version\":1");
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertThatThrownBy(() -> new RiseDetector(List.of(), MONTH, 60))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ratios are empty");
        assertThatThrownBy(() -> new RiseDetector(List.of(2.0, 1.0), MONTH, 60)).hasMessageContaining("ratios[1]");
        assertThatThrownBy(() -> new RiseDetector(List.of(2.0), 0, 60)).hasMessageContaining("yearsPerPoint");
        assertThatThrownBy(() -> doubling.at(new double[1], new double[1], 0, 0, BELIEF, 1))
                .hasMessageContaining("points");
        assertThatThrownBy(() -> doubling.at(new double[1], new double[1], 1, 0, BELIEF, 0))
                .hasMessageContaining("dispersion");
        assertThatThrownBy(() -> new RateBelief(0, 1)).hasMessageContaining("shape");
    }
}
