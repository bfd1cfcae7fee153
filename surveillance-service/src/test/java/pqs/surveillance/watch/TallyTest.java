package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Place PROVIDER = History.provider(1);
    private static final LocalDate TODAY = LocalDate.of(2031, 1, 1);

    private final Known known = new Known(new Months(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 12, 31)));
    private final Tally tally = new Tally(known);

    private Tally of(History history, String measure) {
        history.observations().stream()
                .filter(one -> !one.knownAt().isAfter(TODAY))
                .forEach(known::add);
        tally.fill(known.add(nothing(measure)).iterator().next(), TODAY.toEpochDay(), new Season(), 0.01);
        return tally;
    }

    private static Observation nothing(String measure) {
        return new Observation(TODAY, TODAY, PROVIDER, measure, 0, OptionalDouble.empty(), "test");
    }

    @Test
    void aMonthWithActivityAndNoConcernIsZero() {
        var tally = of(new History().activity(PROVIDER, 0, 80).activity(PROVIDER, 1, 120), "concern");

        assertThat(tally.points()).isEqualTo(13);
        assertThat(tally.counts).startsWith(0, 0);
        assertThat(tally.exposures).startsWith(80, 120);
    }

    @Test
    void aMonthWithNeitherIsBlind() {
        var tally = of(new History().activity(PROVIDER, 0, 80).activity(PROVIDER, 2, 120), "concern");

        assertThat(tally.exposures).startsWith(80, 0, 120, 0);
    }

    @Test
    void aMonthWithAConcernAloneHasTheExposureAtWhichOneAtLeastIsExpected() {
        var tally =
                of(new History().activity(PROVIDER, 0, 80).concern(PROVIDER, LocalDate.of(2030, 2, 5), 3), "concern");

        assertThat(tally.counts[1]).isEqualTo(1);
        double expectedOfOneAtLeast = 0.8 / (1 - Math.exp(-0.8));
        assertThat(0.01 * tally.exposures[1]).isCloseTo(expectedOfOneAtLeast, within(1e-12));
    }

    @Test
    void whatIsNotYetReturnedIsGuessedFromTheMonthsBefore() {
        var history = new History();
        for (int month = 0; month < 11; month++) {
            history.activity(PROVIDER, month, 100 + month);
        }

        var tally = of(history, "concern");

        // December is known from the tenth of January on, and November ended 31 days ago and may not be complete.
        assertThat(tally.exposures[9]).isEqualTo(109);
        assertThat(tally.exposures[10]).isEqualTo(110);
        assertThat(tally.exposures[11]).isEqualTo((107 + 108 + 109) / 3.0);
    }

    @Test
    void aFirstReturnIsNotJudgedBeforeItIsComplete() {
        var tally =
                of(new History().activity(PROVIDER, 10, 30).concern(PROVIDER, LocalDate.of(2030, 11, 5), 3), "concern");

        assertThat(tally.exposures[10]).isZero();
        assertThat(tally.counts[10]).isZero();
    }

    @Test
    void whereNoActivityIsKnownAtAllMonthsAreTheExposure() {
        var tally = of(
                new History()
                        .concern(PROVIDER, LocalDate.of(2030, 3, 5), 3)
                        .concern(PROVIDER, LocalDate.of(2030, 5, 9), 3)
                        .concern(PROVIDER, LocalDate.of(2030, 1, 9), 200),
                "concern");

        // Without that of March nobody would have heard of the provider; nor does what is told of January reach back.
        assertThat(tally.exposures).startsWith(0, 0, 0, 1, 1);
        assertThat(tally.exposures[12]).isEqualTo(1);
        assertThat(tally.counts).startsWith(0, 0, 0, 0, 1, 0);
    }

    @Test
    void whatComesWithAnExposureIsHeldAgainstThat() {
        var tally = of(
                new History()
                        .activity(PROVIDER, 0, 500)
                        .share(PROVIDER, 0, "audit-discrepancy", 2, 40)
                        .share(PROVIDER, 2, "audit-discrepancy", 1, 50),
                "audit-discrepancy");

        assertThat(tally.exposures).startsWith(40, 0, 50, 0);
        assertThat(tally.counts).startsWith(2, 0, 1, 0);
    }

    @Test
    void whatComesWithoutAnExposureIsNotHeldAgainstThatOfOthers() {
        var history = new History()
                .share(PROVIDER, 0, "audit-discrepancy", 2, 40)
                .share(PROVIDER, 1, "audit-discrepancy", 2, 40)
                .share(PROVIDER, 3, "audit-discrepancy", 2, 40)
                .add(
                        LocalDate.of(2030, 3, 1),
                        LocalDate.of(2030, 2, 9),
                        PROVIDER,
                        "audit-discrepancy",
                        7,
                        OptionalDouble.empty());

        assertThat(of(history, "audit-discrepancy").counts).startsWith(2, 2, 0, 2, 0);
    }

    @Test
    void monthsOfAnEarlierAlarmTeachNothing() {
        var history = new History()
                .activity(PROVIDER, 0, 80)
                .activity(PROVIDER, 1, 90)
                .activity(PROVIDER, 2, 100);
        history.observations().forEach(known::add);
        var stream = known.add(nothing("concern")).iterator().next();
        stream.alarmed(0, 1);

        tally.fill(stream, TODAY.toEpochDay(), new Season(), 0.01);

        assertThat(tally.exposures).startsWith(0, 0, 100);
        assertThat(stream.first()).isEqualTo(2);
    }
}
