package pqs.surveillance.methods.outbreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static pqs.surveillance.methods.outbreak.FarringtonAsked.enough;
import static pqs.surveillance.methods.outbreak.FarringtonAsked.farrington;
import static pqs.surveillance.methods.outbreak.FarringtonAsked.judged;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.Judgement;

class FarringtonTest {

    private static final ReferencePoints WEEKLY = new ReferencePoints.ByFrequency(52);

    /** Season, a trend, far more spread than Poisson, and one outbreak in the past. */
    private static final int[] COUNTS = IntStream.range(0, 310)
            .map(t -> t * t % 7 * (t * 3 % 5) + (t % 52 < 10 ? 3 : 0) + (t == 220 ? 60 : 0) + t / 100)
            .toArray();

    /** Two points, 4 and 6, two years back: mean 5, dispersion 0.4 held to 1, and the 95 % quantile of Poisson(5) is 9. */
    @Test
    void twoPointsByHand() {
        var settings = new FarringtonSettings(2, 0, 1, 0, 2.58, 1, 0.05, FarringtonBound.PLUG_IN, 0, 1);
        int[] counts = {4, 0, 0, 6, 0, 0, 10};
        var point = judged(settings, new ReferencePoints.ByFrequency(3), counts, 7, 7)
                .getFirst();
        assertThat(point.expected()).isCloseTo(5, within(1e-9));
        assertThat(point.dispersion()).isEqualTo(1.0);
        assertThat(point.trend()).isFalse();
        assertThat(point.upper()).hasValue(9);
        assertThat(point.alarm()).isTrue();
        assertThat(point.p()).isCloseTo(PoissonDistribution.of(5).survivalProbability(9), within(1e-9));
    }

    /** In control, with season and trend, the bound is exceeded little more often than alpha says. */
    @Test
    void falseAlarmsAreAboutAsRareAsStated() {
        int alarms = 0;
        int judged = 0;
        for (long seed = 0; seed < 20; seed++) {
            int[] counts = simulated(seed, 400);
            var points = judged(FarringtonSettings.NOUFAILY_2013, WEEKLY, counts, 301, 400);
            alarms += (int) points.stream().filter(FarringtonPoint::alarm).count();
            judged += points.size();
        }
        assertThat((double) alarms / judged).as("seeds 0 to 19").isBetween(0.001, 0.012);
    }

    @Test
    void anOutbreakIsFoundAndAnOldOneDoesNotHideIt() {
        int[] counts = simulated(7, 400);
        counts[300] += 60;
        counts[399] += 25;
        var last = judged(FarringtonSettings.NOUFAILY_2013, WEEKLY, counts, 400, 400)
                .getFirst();
        assertThat(last.alarm()).isTrue();
        assertThat(last.p()).isLessThan(0.001);
        counts[399] -= 25;
        assertThat(judged(FarringtonSettings.NOUFAILY_2013, WEEKLY, counts, 400, 400)
                        .getFirst()
                        .alarm())
                .isFalse();
    }

    /** Of two years of twelve points each, judged from the third on. */
    @Test
    void pointByPointAndCorrectedIsAsTheWhole() {
        var settings = new FarringtonSettings(2, 1, 3, 2, 2.58, 1, 0.01, FarringtonBound.PLUG_IN, 0, 1);
        var monthly = new ReferencePoints.ByFrequency(12);
        for (long seed = 0; seed < 30; seed++) {
            int[] counts = new SplittableRandom(seed).ints(48, 0, 9).toArray();
            var followed = farrington(settings, monthly, Arrays.copyOf(counts, 30), 30, 30);
            for (int t = 30; t < counts.length; t++) {
                followed = enough(followed.next(counts[t]));
            }
            assertThat(followed.toResult(12).canonical())
                    .as("seed %d", seed)
                    .isEqualTo(farrington(settings, monthly, counts, 30, 48)
                            .toResult(12)
                            .canonical());
            int late = 1 + new SplittableRandom(seed).nextInt(48);
            counts[late - 1] += 5;
            assertThat(enough(followed.corrected(late, counts[late - 1]))
                            .toResult(12)
                            .canonical())
                    .as("seed %d, position %d", seed, late)
                    .isEqualTo(farrington(settings, monthly, counts, 30, 48)
                            .toResult(12)
                            .canonical());
        }
    }

    /** A point looks at what came before it only. */
    @Test
    void laterCountsChangeNoEarlierPoint() {
        int[] shorter = Arrays.copyOf(COUNTS, 300);
        assertThat(judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, shorter, 290, 300))
                .isEqualTo(judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, COUNTS, 290, 300));
    }

    @Test
    void fewCasesLatelyAreNotJudged() {
        int[] counts = new int[300];
        Arrays.setAll(counts, t -> t % 5 == 0 ? 1 : 0);
        counts[299] = 3;
        var point = judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, counts, 300, 300)
                .getFirst();
        assertThat(point.upper()).isEmpty();
        assertThat(point.alarm()).isFalse();
    }

    @Test
    void zerosOnlyExpectNextToNothing() {
        var point = judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, new int[300], 300, 300)
                .getFirst();
        assertThat(point.expected()).isCloseTo(0.5 / 185, within(1e-15));
        assertThat(point.p()).isEqualTo(1.0);
    }

    @Test
    void tooFewYearsAreAnAnswer() {
        var judged = Farrington.of(FarringtonSettings.NOUFAILY_2013, WEEKLY, new int[265], 262, 265);
        assertThat(judged).isEqualTo(new Judgement.TooLittle<Farrington>(2, 4, "points with enough years before them"));
    }

    @Test
    void whatIsWrongIsNamed() {
        var settings = FarringtonSettings.NOUFAILY_2013;
        assertThatThrownBy(() -> Farrington.of(settings, WEEKLY, new int[] {1, -1}, 1, 2))
                .hasMessage("counts[1] is -1: counts are whole numbers from 0");
        assertThatThrownBy(() -> Farrington.of(settings, WEEKLY, new int[] {1, 1}, 1, 3))
                .hasMessage("to is 3: there are 2 points");
        assertThatThrownBy(() -> new FarringtonSettings(5, 3, 10, 26, 2.58, 2, 0.05, FarringtonBound.PLUG_IN, 5, 4))
                .hasMessage("trendBelow is 2.0: give a probability from 0 to 1");
    }

    @Test
    void theWiderBoundsAllowForAnUncertainMean() {
        var plain = FarringtonBound.PLUG_IN.upper(Math.log(5), 0.3, 1.5, 0.005);
        assertThat(plain).isEqualTo(14);
        assertThat(FarringtonBound.UPPER_MEAN.upper(Math.log(5), 0.3, 1.5, 0.005))
                .isGreaterThan(plain);
        double twoThirds =
                Math.pow(Math.cbrt(25) + 2.575829303548901 * Math.sqrt(4.0 / 9 * Math.cbrt(5) * (1.5 + 5 * 0.09)), 1.5);
        assertThat(FarringtonBound.TWO_THIRDS_POWER.upper(Math.log(5), 0.3, 1.5, 0.005))
                .isCloseTo(twoThirds, within(1e-12));
    }

    @Test
    void theResultIsTheSameBytesEveryTime() {
        var one = farrington(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, COUNTS, 306, 310);
        assertThat(one.toResult().falseAlarmsPerYear()).isEmpty();
        assertThat(one.toResult(52).falseAlarmsPerYear().orElseThrow()).isCloseTo(2.6, within(1e-12));
        assertThat(one.toResult().canonical())
                .isEqualTo(farrington(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, COUNTS, 306, 310)
                        .toResult()
                        .canonical())
                .contains("\"name\":\"farrington-flexible\"", "\"bound\":\"negative binomial, mean as estimated\"");
    }

    private static int[] simulated(long seed, int weeks) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, weeks)
                .map(t -> PoissonDistribution.of(Math.exp(1.6 + 0.4 * Math.sin(2 * Math.PI * t / 52) + 0.0005 * t))
                        .inverseCumulativeProbability(random.nextDouble()))
                .toArray();
    }
}
