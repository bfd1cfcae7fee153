package pqs.surveillance.methods.outbreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pqs.surveillance.methods.outbreak.FarringtonAsked.judged;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against R's surveillance. */
class FarringtonPackageTest {

    private static final ReferencePoints WEEKLY = new ReferencePoints.ByFrequency(52);

    /** Season, a trend, far more spread than Poisson, and one outbreak in the past. */
    private static final int[] COUNTS = IntStream.range(0, 310)
            .map(t -> t * t % 7 * (t * 3 % 5) + (t % 52 < 10 ? 3 : 0) + (t == 220 ? 60 : 0) + t / 100)
            .toArray();

    /** {@code farringtonFlexible} of R's surveillance 1.20.3, run for this test. */
    @Test
    void thePackageIsReproduced() {
        var points = judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, WEEKLY, COUNTS, 306, 310);
        assertThat(uppers(points)).containsExactly(15.0, 15.0, 14.0, 15.0, 16.0);
        assertClose(
                expected(points), 6.0737579561291, 5.6638693774932, 5.8055873100507, 6.071345300993, 6.7274102117035);
        assertClose(
                points.stream().map(FarringtonPoint::dispersion).toList(),
                3.6804349392269,
                3.7189253134674,
                3.4576225749209,
                3.7217464682578,
                3.7918673478326);
        assertClose(
                points.stream().map(FarringtonPoint::p).toList(),
                0.75919061181535,
                0.050727273781532,
                0.63929954829346,
                0.75696992543902,
                0.60473414367038);
        assertThat(points).extracting(FarringtonPoint::trend).containsOnly(true);
        assertThat(points).extracting(FarringtonPoint::alarm).containsOnly(false);
    }

    @Test
    void thePackageIsReproducedWithTheSettingsOfThePaper() {
        var points = judged(FarringtonSettings.NOUFAILY_2013, WEEKLY, COUNTS, 306, 310);
        assertThat(uppers(points)).containsExactly(25.0, 24.0, 23.0, 25.0, 26.0);
        assertClose(
                expected(points), 6.1288704902257, 5.7504559577539, 5.7965271394463, 6.1037242097617, 6.8541648552275);
    }

    @Test
    void thePackageIsReproducedWhereWeeksAreDated() {
        var weeks = new ReferencePoints.Weeks(LocalDate.of(2010, 1, 4));
        var points = judged(FarringtonSettings.SURVEILLANCE_VIGNETTE, weeks, COUNTS, 306, 310);
        assertClose(
                expected(points), 6.5369544534438, 5.577036180871, 5.8237055057197, 5.7689714071681, 6.6533726730067);
    }

    /** One season, two points either side, and weights from a residual of 1 on: the method of Farrington and others (1996). */
    @Test
    void thePackageIsReproducedWithoutSeasons() {
        var settings = new FarringtonSettings(4, 2, 1, 2, 1, 1, 0.05, FarringtonBound.PLUG_IN, 5, 4);
        var weeks = new ReferencePoints.Weeks(LocalDate.of(2010, 1, 4));
        var points = judged(settings, weeks, COUNTS, 306, 310);
        assertClose(
                expected(points), 6.3700086026239, 7.4446877122819, 8.3933794613821, 9.3831815446991, 6.1447451448076);
    }

    private static List<Double> uppers(List<FarringtonPoint> points) {
        return points.stream().map(point -> point.upper().orElseThrow()).toList();
    }

    private static List<Double> expected(List<FarringtonPoint> points) {
        return points.stream().map(FarringtonPoint::expected).toList();
    }

    private static void assertClose(List<Double> values, double... wanted) {
        assertThat(values.stream().mapToDouble(Double::doubleValue).toArray()).containsExactly(wanted, within(1e-10));
    }
}
