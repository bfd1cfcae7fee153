package pqs.intake.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.intake.practice.PracticeCode;

class SilenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Period YEAR = new Period(YearMonth.of(2026, 10), 12);

    /** With one failure chance and an integer size the negative binomial can be added up by hand: p = 1/2, s = 2. */
    @Test
    void thePredictionIsTheNegativeBinomial() {
        var prediction = new Prediction(2, 2);
        assertThat(prediction.atMost(-1)).isZero();
        assertThat(prediction.atMost(0)).isCloseTo(0.25, within(1e-12));
        assertThat(prediction.atMost(1)).isCloseTo(0.5, within(1e-12));
        assertThat(prediction.atMost(2)).isCloseTo(0.6875, within(1e-12));
        assertThat(prediction.low()).isZero();
        assertThat(prediction.high()).isEqualTo(7);
    }

    /** The limits by their definition, whatever the prediction. */
    @Test
    void onEitherSideOfTheIntervalLiesAtMostTheTail() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var prediction = new Prediction(0.1 + random.nextDouble() * 60, 0.2 + random.nextDouble() * 200);
            assertThat(prediction.atMost(prediction.low() - 1))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(Prediction.TAIL);
            assertThat(prediction.atMost(prediction.low())).as("seed " + seed).isGreaterThan(Prediction.TAIL);
            assertThat(prediction.atMost(prediction.high())).as("seed " + seed).isGreaterThanOrEqualTo(0.975);
            assertThat(prediction.atMost(prediction.high() - 1))
                    .as("seed " + seed)
                    .isLessThan(0.975);
        }
    }

    /** Ten peers with 100 reports in all that do not differ: Jeffreys' prior gives Gamma(100.5, 10), so mean 10.05. */
    @Test
    void peersThatDoNotDifferGiveThePredictionOfThePoissonModel() {
        var model =
                PeerModel.of(Collections.nCopies(10, new PeerReports(1, 10))).orElseThrow();
        assertThat(model.variation()).isZero();
        assertThat(model.predict(1).mean()).isCloseTo(10.05, within(1e-12));
        assertThat(model.predict(1).size()).isCloseTo(100.5, within(1e-9));
        assertThat(model.predict(2).mean()).isCloseTo(20.1, within(1e-12));
    }

    /** Counts 0, 0, 0, 20, 20, 20 around 10: squares 600, less 60, times 6/5, over 600. */
    @Test
    void peersThatDifferMakeTheIntervalWider() {
        var peers = new ArrayList<PeerReports>();
        for (int reports : new int[] {0, 0, 0, 20, 20, 20}) {
            peers.add(new PeerReports(1, reports));
        }
        var model = PeerModel.of(peers).orElseThrow();
        assertThat(model.variation()).isCloseTo(1.08, within(1e-12));
        assertThat(1 / model.predict(1).size()).isCloseTo(1 / 60.5 + 1.08 * (1 + 6.0 / 36), within(1e-12));
        assertThat(model.predict(1).low()).isZero();
    }

    @Test
    void fewerThanFivePeersSayNothing() {
        assertThat(PeerModel.of(Collections.nCopies(4, new PeerReports(1, 10)))).isEmpty();
        var judged = SilenceRules.judge(practices(5, 10), YEAR, TODAY);
        assertThat(judged).allSatisfy(practice -> {
            assertThat(practice.prediction()).isEmpty();
            assertThat(practice.finding()).isEqualTo(SilenceFinding.TOO_LITTLE_DATA);
        });
    }

    @Test
    void onlyWhoReportsFewerThanTheLowerLimitIsSilent() {
        var practices = practices(10, 10);
        practices.add(practice("DEMO-Q", OptionalInt.empty(), 1, LocalDate.of(2001, 4, 1)));
        practices.add(practice("DEMO-R", OptionalInt.empty(), 7, LocalDate.of(2001, 4, 1)));

        var silent = judged(practices, "DEMO-Q");
        assertThat(silent.finding()).isEqualTo(SilenceFinding.SILENT);
        assertThat(silent.chance().orElseThrow()).isLessThan(0.001);
        assertThat(judged(practices, "DEMO-R").finding()).isEqualTo(SilenceFinding.NOT_UNUSUAL);
        assertThat(judged(practices, "DEMO-P3").finding()).isEqualTo(SilenceFinding.NOT_UNUSUAL);
    }

    @Test
    void whereEvenNoReportWouldBeNothingUnusualNothingIsSaid() {
        var practices = practices(10, 1);
        practices.add(practice("DEMO-Q", OptionalInt.empty(), 0, LocalDate.of(2001, 4, 1)));
        assertThat(judged(practices, "DEMO-Q").finding()).isEqualTo(SilenceFinding.TOO_LITTLE_DATA);
        var nobody = practices(10, 0);
        assertThat(judged(nobody, "DEMO-P3").prediction()).as("nobody reported").isEmpty();
    }

    @Test
    void aPracticeThatHasJustOpenedIsNotExpectedToHaveReportedForAYear() {
        var practices = practices(10, 10);
        practices.add(practice("DEMO-Q", OptionalInt.empty(), 0, LocalDate.of(2026, 10, 20)));
        var judged = judged(practices, "DEMO-Q");
        assertThat(judged.prediction().orElseThrow().mean()).isCloseTo(12 * 10.05 / 365, within(1e-9));
        assertThat(judged.finding()).isEqualTo(SilenceFinding.TOO_LITTLE_DATA);
    }

    @Test
    void listSizesCountWhereThereAreEnoughOfThem() {
        var practices = new ArrayList<PracticeFacts>();
        for (int i = 0; i < 8; i++) {
            practices.add(practice("DEMO-S" + i, OptionalInt.of(10_000), 10, LocalDate.of(2001, 4, 1)));
        }
        practices.add(practice("DEMO-LARGE", OptionalInt.of(20_000), 10, LocalDate.of(2001, 4, 1)));
        practices.add(practice("DEMO-UNKNOWN", OptionalInt.empty(), 10, LocalDate.of(2001, 4, 1)));

        var large = judged(practices, "DEMO-LARGE");
        assertThat(large.bySize()).isTrue();
        assertThat(large.prediction().orElseThrow().mean()).isCloseTo(2 * 80.5 / 8, within(1e-9));
        var unknown = judged(practices, "DEMO-UNKNOWN");
        assertThat(unknown.bySize()).isFalse();
        assertThat(unknown.prediction().orElseThrow().mean()).isCloseTo(90.5 / 9, within(1e-9));
    }

    /** Of practices that report alike, few are called silent: the promise of the tail. */
    @Test
    void atMostTheTailLooksSilentByChance() {
        int silent = 0;
        int asked = 0;
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var practices = new ArrayList<PracticeFacts>();
            for (int i = 0; i < 40; i++) {
                practices.add(
                        practice("DEMO-P" + i, OptionalInt.empty(), poisson(random, 12), LocalDate.of(2001, 4, 1)));
            }
            var judged = SilenceRules.judge(practices, YEAR, TODAY);
            silent += (int) judged.stream()
                    .filter(each -> each.finding() == SilenceFinding.SILENT)
                    .count();
            asked += judged.size();
        }
        assertThat(silent / (double) asked).isBetween(0.002, 0.03);
    }

    private static int poisson(Random random, double mean) {
        int count = 0;
        double product = random.nextDouble();
        while (product > Math.exp(-mean)) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    private static JudgedPractice judged(List<PracticeFacts> practices, String code) {
        return SilenceRules.judge(practices, YEAR, TODAY).stream()
                .filter(each -> each.facts().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<PracticeFacts> practices(int count, int reports) {
        var practices = new ArrayList<PracticeFacts>();
        for (int i = 0; i < count; i++) {
            practices.add(practice("DEMO-P" + i, OptionalInt.empty(), reports, LocalDate.of(2001, 4, 1)));
        }
        return practices;
    }

    static PracticeFacts practice(String code, OptionalInt patients, int reports, LocalDate openedOn) {
        return new PracticeFacts(
                new PracticeCode(code),
                code + " (invented)",
                openedOn,
                patients,
                reports,
                Optional.empty(),
                0,
                Optional.empty());
    }
}
