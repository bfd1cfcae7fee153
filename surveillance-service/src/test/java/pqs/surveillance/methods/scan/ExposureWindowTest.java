package pqs.surveillance.methods.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.Judgement;

class ExposureWindowTest {

    private static final LocalDate START = LocalDate.of(2018, 4, 1);
    private static final ExposurePeriod YEAR = new ExposurePeriod(START, START.plusDays(359));

    /** Two, three and four events within six of 76.6 weeks, and four within six of the 22 weeks really worked. */
    @Test
    void closedForm() {
        assertThat(AllInOneWindow.probability(2, 6 / 76.6)).isCloseTo(0.1505, within(1e-3));
        assertThat(AllInOneWindow.probability(3, 6 / 76.6)).isCloseTo(0.0174, within(1e-3));
        assertThat(AllInOneWindow.probability(4, 6 / 76.6)).isCloseTo(0.0018, within(1e-4));
        assertThat(AllInOneWindow.probability(4, 6.0 / 22)).isCloseTo(0.065, within(1e-3));
        assertThat(AllInOneWindow.probability(5, 1)).isEqualTo(1.0);
    }

    @Test
    void closedFormBySimulation() {
        var random = new SplittableRandom(99);
        int hits = 0;
        for (int i = 0; i < 100_000; i++) {
            var range = random.doubles(4).summaryStatistics();
            hits += range.getMax() - range.getMin() <= 0.3 ? 1 : 0;
        }
        assertThat(hits / 100_000.0).as("seed 99").isCloseTo(AllInOneWindow.probability(4, 0.3), within(0.003));
    }

    @Test
    void thePeriodAtRiskAndTheCaveatAreShown() {
        var dates = List.of(START.plusDays(50), START.plusDays(30), START.plusDays(41));
        var window = AllInOneWindow.holding(dates, YEAR);
        assertThat(window.windowDays()).isEqualTo(21);
        assertThat(window.p()).isCloseTo(AllInOneWindow.probability(3, 21.0 / 360), within(1e-15));
        assertThat(window.toResult().canonical())
                .contains("\"periodFrom\":\"2018-04-01\"", "\"periodDays\":360", "The window was chosen after");
    }

    @Test
    void theScanFindsTheWindow() {
        var scan = scan(List.of(10, 100, 103, 105, 300), flat(), 42, 999, 8);
        assertThat(scan.from()).isEqualTo(START.plusDays(100));
        assertThat(scan.to()).isEqualTo(START.plusDays(105));
        assertThat(scan.inside()).isEqualTo(3);
        assertThat(scan.expected()).isCloseTo(5.0 * 6 / 360, within(1e-12));
        assertThat(scan.toResult().canonical())
                .contains("\"periodTo\":\"2019-03-26\"", "\"lengthMaxDays\":42", "\"seed\":8");
    }

    /** Days worked are few: the same dates are no cluster where nothing could happen on other days. */
    @Test
    void exposureExplainsWhatTheCalendarDoesNot() {
        double[] worked = new double[360];
        Arrays.fill(worked, 100, 130, 10.0);
        var days = List.of(101, 110, 118, 125);
        assertThat(scan(days, flat(), 42, 999, 2).significance().p())
                .as("seed 2")
                .isLessThan(0.02);
        assertThat(scan(days, worked, 42, 999, 2).significance().p())
                .as("seed 2")
                .isGreaterThan(0.2);
    }

    /** The fast search agrees with looking at every window. */
    @Test
    void agreesWithEveryWindowLookedAt() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            double[] exposure = random.doubles(40, 0.1, 3).toArray();
            var days = random.ints(6, 0, 40).boxed().toList();
            var period = new ExposurePeriod(START, START.plusDays(39));
            double total = Arrays.stream(exposure).sum();
            double best = 0;
            for (int a = 0; a < 40; a++) {
                for (int b = a; b < Math.min(40, a + 10); b++) {
                    int first = a;
                    int last = b;
                    long inside = days.stream()
                            .filter(day -> day >= first && day <= last)
                            .count();
                    double expected = 6 * Arrays.stream(exposure, a, b + 1).sum() / total;
                    best = Math.max(best, PoissonScore.of((double) inside, expected, 6));
                }
            }
            var found = judged(
                    ExposureWindowScan.of(days.stream().map(START::plusDays).toList(), period, exposure, 10, 1, seed));
            assertThat(found.score()).as("seed %d", seed).isCloseTo(best, within(1e-9));
        }
    }

    @Test
    void oneEventIsTooLittle() {
        assertThat(ExposureWindowScan.of(List.of(START), YEAR, flat(), 42, 99, 1))
                .isEqualTo(new Judgement.TooLittle<ExposureWindowScan>(1, 2, "events"));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> AllInOneWindow.holding(List.of(START, START.minusDays(1)), YEAR))
                .hasMessageStartingWith("events has 2018-03-31: the period at risk is 2018-04-01 to 2019-03-26");
        double[] worked = flat();
        worked[3] = 0;
        assertThatThrownBy(() -> scan(List.of(3, 4), worked, 42, 9, 1))
                .hasMessage("events has 2018-04-04: that day has no exposure; correct one of the two");
        assertThatThrownBy(() -> ExposureWindowScan.of(List.of(START), YEAR, new double[3], 42, 9, 1))
                .hasMessage("exposure has 3 values: the period has 360; give as many");
        assertThatThrownBy(() -> AllInOneWindow.of(3, 361, YEAR))
                .hasMessage("windowDays is 361: the period at risk has 360 days; give a shorter window");
        assertThatThrownBy(() -> new ExposurePeriod(START, START.minusDays(1)))
                .hasMessageStartingWith("to is 2018-03-31, before 2018-04-01");
    }

    private static double[] flat() {
        double[] flat = new double[360];
        Arrays.fill(flat, 1);
        return flat;
    }

    private static ExposureWindowScan scan(
            List<Integer> days, double[] exposure, int lengthMax, int replicates, long seed) {
        return judged(ExposureWindowScan.of(
                days.stream().map(START::plusDays).toList(), YEAR, exposure, lengthMax, replicates, seed));
    }

    private static ExposureWindowScan judged(Judgement<ExposureWindowScan> judgement) {
        return switch (judgement) {
            case Judgement.Enough<ExposureWindowScan>(ExposureWindowScan found) -> found;
            case Judgement.TooLittle<ExposureWindowScan> few -> throw new AssertionError(few.words());
        };
    }
}
