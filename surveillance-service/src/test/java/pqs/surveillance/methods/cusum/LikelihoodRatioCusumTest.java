package pqs.surveillance.methods.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.MethodResult;
import pqs.surveillance.methods.Replay;

class LikelihoodRatioCusumTest {

    private static final int[] COUNTS = {3, 5, 2, 4, 6, 3, 7, 9, 6, 8, 5, 11};
    private static final double[] EXPECTED = {4, 4.2, 3.8, 4, 4.1, 3.9, 4, 4.2, 4, 3.8, 4.1, 4};

    @Test
    void theSurveillancePackagesPath() {
        var path =
                new LikelihoodRatioCusum(2, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER).path(COUNTS, EXPECTED);
        assertThat(path.statistic(4)).isCloseTo(0.05888308335967, within(1e-12));
        assertThat(path.statistic(11)).isCloseTo(7.784770305757, within(1e-12));
        assertThat(path.firstAlarm()).hasValue(11);
    }

    @Test
    void aNegativeBinomialOfGreatSizeIsNearlyPoisson() {
        var poisson =
                new LikelihoodRatioCusum(2, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER).path(COUNTS, EXPECTED);
        var negative = new NegativeBinomialCusum(2, 1e9, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER)
                .path(COUNTS, EXPECTED);
        for (int point = 0; point < COUNTS.length; point++) {
            assertThat(negative.statistic(point)).isCloseTo(poisson.statistic(point), within(1e-6));
        }
    }

    @Test
    void theNegativeBinomialScoreIsTheLogarithmOfTheRatioOfProbabilities() {
        var ratio = LikelihoodRatio.negativeBinomial(3, 1.7, 2);
        var usual = new CountDistribution.NegativeBinomial(3, 1.7);
        var doubled = new CountDistribution.NegativeBinomial(6, 1.7);
        for (int count = 0; count < 30; count++) {
            assertThat(ratio.score(count))
                    .isCloseTo(doubled.logProbability(count) - usual.logProbability(count), within(1e-12));
        }
    }

    @Test
    void aPointMoreIsAsTheWholeAgain() {
        Replay.isAsTheWhole(100, random -> pathOf(poisson(random)), LikelihoodRatioCusumTest::point);
        Replay.isAsTheWhole(100, random -> pathOf(negative(random)), LikelihoodRatioCusumTest::point);
        Replay.isAsTheWhole(1, random -> resultOf(poisson(random)), LikelihoodRatioCusumTest::point);
        Replay.isAsTheWhole(1, random -> resultOf(negative(random)), LikelihoodRatioCusumTest::point);
    }

    /** What both charts can do. */
    private record Chart(
            ScoreState start,
            BiFunction<ScoreState, Point, ScoreState> next,
            BiFunction<int[], double[], CusumPath> path,
            Function<Series, MethodResult> result) {}

    private static Chart poisson(SplittableRandom random) {
        var chart = new LikelihoodRatioCusum(
                1.3 + random.nextDouble(),
                2,
                Replay.any(random, AlarmConvention.class),
                Replay.any(random, ResetPolicy.class),
                Replay.any(random, HeadStart.class));
        return new Chart(
                chart.start(),
                (state, one) -> chart.next(state, one.count(), one.expected()),
                chart::path,
                series -> chart.result(series, "given"));
    }

    private static Chart negative(SplittableRandom random) {
        var chart = new NegativeBinomialCusum(
                1.3 + random.nextDouble(),
                1 + random.nextDouble(),
                2,
                Replay.any(random, AlarmConvention.class),
                Replay.any(random, ResetPolicy.class),
                Replay.any(random, HeadStart.class));
        return new Chart(
                chart.start(),
                (state, one) -> chart.next(state, one.count(), one.expected()),
                chart::path,
                series -> chart.result(series, "given"));
    }

    private static Replay.Streamed<Point, ScoreState> pathOf(Chart chart) {
        return streamed(
                chart,
                series -> Replay.pathAlone(
                        series.path().statistics(), series.path().alarms()));
    }

    private static Replay.Streamed<Point, ScoreState> resultOf(Chart chart) {
        return streamed(chart, chart.result());
    }

    private static Replay.Streamed<Point, ScoreState> streamed(Chart chart, Function<Series, MethodResult> said) {
        return new Replay.Streamed<>(
                chart.start(),
                chart.next(),
                (all, states) -> said.apply(new Series(counts(all), expected(all), CusumPath.of(states), 12)),
                all -> said.apply(
                        new Series(counts(all), expected(all), chart.path().apply(counts(all), expected(all)), 12)));
    }

    private record Point(int count, double expected) {}

    private static Point point(SplittableRandom random) {
        return new Point(random.nextInt(7), 0.5 + 3 * random.nextDouble());
    }

    private static int[] counts(List<Point> all) {
        return all.stream().mapToInt(Point::count).toArray();
    }

    private static double[] expected(List<Point> all) {
        return all.stream().mapToDouble(Point::expected).toArray();
    }

    @ParameterizedTest
    @CsvSource({"0.5,2,100", "2,1.5,120", "6,1.3,60"})
    void simulationAttainsTheRunLengthOfTheThresholdFound(double mean, double rateRatio, double wanted) {
        long seed = 4_711;
        var inControl = new CountDistribution.Poisson(mean);
        var ratio = LikelihoodRatio.poisson(mean, rateRatio);
        var threshold = LikelihoodRatioRunLength.threshold(inControl, ratio, AlarmConvention.AT_OR_ABOVE, wanted);
        double exact = LikelihoodRatioRunLength.of(inControl, ratio, threshold.value(), AlarmConvention.AT_OR_ABOVE);
        var random = new SplittableRandom(seed);
        int runs = 20_000;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            double s = 0;
            do {
                s = Math.max(0, s + ratio.score(Draw.poisson(random, mean)));
                sum++;
            } while (s < threshold.value());
        }
        assertThat(exact).isGreaterThanOrEqualTo(wanted * 0.99);
        assertThat(sum / runs).as("seed " + seed).isCloseTo(exact, withinPercentage(3));
    }

    @Test
    void simulationAttainsTheRunLengthOfTheNegativeBinomialChart() {
        long seed = 815;
        var ratio = LikelihoodRatio.negativeBinomial(2, 1.5, 2);
        double exact = LikelihoodRatioRunLength.of(
                new CountDistribution.NegativeBinomial(2, 1.5), ratio, 2.5, AlarmConvention.AT_OR_ABOVE);
        var random = new SplittableRandom(seed);
        int runs = 20_000;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            double s = 0;
            do {
                s = Math.max(0, s + ratio.score(Draw.negativeBinomial(random, 2, 1.5)));
                sum++;
            } while (s < 2.5);
        }
        assertThat(sum / runs).as("seed " + seed).isCloseTo(exact, withinPercentage(3));
    }

    @Test
    void theResultHasTheRunLengthAndTheStateAtTheMeanExpectationAndRepeatsToTheByte() {
        var chart = new LikelihoodRatioCusum(2, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER);
        var result = chart.result(COUNTS, EXPECTED, "by hand", 12);
        assertThat(result.arl0().orElseThrow()).isBetween(500.0, 3_000.0);
        assertThat(result.falseAlarmsPerYear().orElseThrow())
                .isCloseTo(12 / result.arl0().orElseThrow(), within(1e-12));
        assertThat(result.p().orElseThrow()).isBetween(1e-5, 1e-3);
        assertThat(result.canonical())
                .isEqualTo(chart.result(COUNTS, EXPECTED, "by hand", 12).canonical())
                .contains("\"howComputed\":\"by hand\"", "\"alarms\":[11]", "\"rateRatio\":2.0");
    }

    @Test
    void overDispersionMakesTheSameStateLessUnusual() {
        var poisson = new LikelihoodRatioCusum(2, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER)
                .result(COUNTS, EXPECTED, "by hand", 12);
        var negative = new NegativeBinomialCusum(2, 3, 5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER)
                .result(COUNTS, EXPECTED, "by hand", 12);
        assertThat(negative.p().orElseThrow()).isGreaterThan(poisson.p().orElseThrow());
        assertThat(negative.canonical()).contains("\"size\":3.0");
    }

    @Test
    void aChartThatWatchesForAFallHasNoRunLength() {
        var falling = new LikelihoodRatioCusum(0.5, 2, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER);
        var result = falling.result(new int[] {0, 1, 0}, new double[] {2, 2, 2}, "by hand", 12);
        assertThat(result.path().get(2)).isCloseTo(3 - Math.log(2), within(1e-12));
        assertThat(result.arl0()).isEmpty();
        assertThat(result.p()).isEmpty();
    }

    /** The fast initial response costs a little of the run length in control. */
    @Test
    void aHeadStartAsSimulated() {
        long seed = 4_712;
        var ratio = LikelihoodRatio.poisson(1, 2);
        var chart = new LikelihoodRatioCusum(2, 2.5, AlarmConvention.AT_OR_ABOVE, ResetPolicy.NEVER, HeadStart.HALF);
        assertThat(chart.path(new int[] {0}, new double[] {1}).statistic(0)).isEqualTo(0.25);
        var inControl = new CountDistribution.Poisson(1);
        double exact = LikelihoodRatioRunLength.of(inControl, ratio, 2.5, AlarmConvention.AT_OR_ABOVE, HeadStart.HALF);
        var random = new SplittableRandom(seed);
        int runs = 20_000;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            var state = chart.start();
            do {
                state = chart.next(state, Draw.poisson(random, 1), 1);
                sum++;
            } while (!state.alarmed());
        }
        assertThat(sum / runs).as("seed " + seed).isCloseTo(exact, withinPercentage(3));
        assertThat(exact).isLessThan(LikelihoodRatioRunLength.of(inControl, ratio, 2.5, AlarmConvention.AT_OR_ABOVE));
        assertThat(chart.result(new int[] {0}, new double[] {1}, "by hand", 12).canonical())
                .contains("\"headStart\":\"HALF\"");
    }

    @Test
    void refusesARatioOfOneAndExpectationsOfNothing() {
        assertThatThrownBy(() -> new LikelihoodRatioCusum(1, 5, AlarmConvention.ABOVE, ResetPolicy.NEVER))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("rateRatio is 1: give how many times the expected rate is to be detected");
        var chart = new LikelihoodRatioCusum(2, 5, AlarmConvention.ABOVE, ResetPolicy.NEVER);
        assertThatThrownBy(() -> chart.path(new int[] {1, 2}, new double[] {1, 0}))
                .hasMessage("expected[1] is 0.0: give a finite number above 0");
        assertThatThrownBy(() -> chart.path(new int[] {1, 2}, new double[] {1}))
                .hasMessage("counts has 2 values: expected has 1; give as many");
    }
}
