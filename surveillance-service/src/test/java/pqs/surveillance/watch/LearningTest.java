package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LearningTest {

    private final Months months = new Months(LocalDate.of(2030, 1, 15), LocalDate.of(2031, 12, 31));

    @Test
    void monthsAreCountedFromTheFirst() {
        assertThat(months.count()).isEqualTo(24);
        assertThat(months.of(LocalDate.of(2031, 2, 28))).isEqualTo(13);
        assertThat(months.of(LocalDate.of(2031, 2, 28).toEpochDay())).isEqualTo(13);
        assertThat(months.of(LocalDate.of(2031, 3, 1).toEpochDay())).isEqualTo(14);
        assertThat(months.yearMonth(13)).hasToString("2031-02");
        assertThat(months.endOf(1)).isEqualTo(LocalDate.of(2030, 3, 1).toEpochDay());
    }

    /** Forty concerns of January: half known at the end of the month, all ten days later. */
    @Test
    void howLateThingsBecomeKnownIsLearnedFromOldMonths() {
        var facts = new MeasureFacts(months);
        for (int i = 0; i < 40; i++) {
            var known = LocalDate.of(2030, 2, i < 20 ? 1 : 11);
            facts.add(
                    0,
                    new Observation(
                            known,
                            LocalDate.of(2030, 1, 20),
                            History.provider(1),
                            "concern",
                            1,
                            OptionalDouble.empty(),
                            "t"));
        }

        facts.settle(LocalDate.of(2030, 5, 1).toEpochDay());
        assertThat(facts.shareKnown("T01", -20))
                .as("nothing is learned before the month is old")
                .isEqualTo(1);
        facts.settle(LocalDate.of(2030, 8, 1).toEpochDay());

        assertThat(facts.shareKnown("T01", -1)).isZero();
        assertThat(facts.shareKnown("T01", 0)).isEqualTo(0.5);
        assertThat(facts.shareKnown("T01", 9)).isEqualTo(0.5);
        assertThat(facts.shareKnown("T01", 10)).isEqualTo(1);
        assertThat(facts.shareKnown("T01", 10_000)).isEqualTo(1);
    }

    /** All forty of one provider are known on the first of the next month, all forty of another on the eleventh. */
    @Test
    void whoReportsLateIsExpectedLate() {
        var facts = new MeasureFacts(months);
        for (int i = 0; i < 80; i++) {
            var known = LocalDate.of(2030, 2, i < 40 ? 1 : 11);
            var place = History.provider(i < 40 ? 1 : 2);
            facts.add(
                    0,
                    new Observation(
                            known, LocalDate.of(2030, 1, 20), place, "concern", 1, OptionalDouble.empty(), "t"));
        }
        facts.settle(LocalDate.of(2030, 8, 1).toEpochDay());

        assertThat(facts.shareKnown("T01", 5)).isEqualTo((40 + 20 * 0.5) / 60);
        assertThat(facts.shareKnown("T02", 5)).isEqualTo((20 * 0.5) / 60);
        assertThat(facts.shareKnown("T03", 5))
                .as("nothing is known of the third")
                .isEqualTo(0.5);
        assertThat(facts.shareKnown("T02", 10)).isEqualTo(1);
    }

    @Test
    void aSeasonIsWhatAllHaveMoreOf() {
        var season = new Season();
        var observed = new double[] {100, 100, 100, 200, 200, 200};
        var expected = new double[] {100, 100, 100, 100, 100, 100};

        season.learn(observed, expected, 6, 20);

        assertThat(season.factor(0)).isEqualTo(1);
        assertThat(season.factor(4)).isEqualTo(610.0 / 310);
        assertThat(season.factor(5)).isEqualTo(410.0 / 210);
        assertThat(season.factor(16)).as("a year later, not yet known").isEqualTo(610.0 / 310);
        assertThat(season.factor(40)).isEqualTo(1);

        season.learn(observed, expected, 6, 3);
        assertThat(season.factor(4)).as("three providers are too few").isEqualTo(1);
    }

    @Test
    void peersThatDifferByChanceAloneAreTakenForAlike() {
        var peers = new Peers();
        for (int place = 0; place < 20; place++) {
            peers.add(new Peers.History(place % 2 == 0 ? 11 : 9, 100, 10, 10, 8));
        }

        peers.learn(Basis.ACTIVITY);

        assertThat(peers.belief().mean()).isCloseTo(0.1, within(1e-12));
        assertThat(peers.belief().shape()).isEqualTo(8);
        assertThat(peers.places()).isEqualTo(20);
    }

    /** Rates of 0.05 and 0.15: a coefficient of variation of a half, counts of 50 and 150 with little chance in them. */
    @Test
    void peersThatDifferAreBelievedToDiffer() {
        var peers = new Peers();
        for (int place = 0; place < 20; place++) {
            peers.add(new Peers.History(place % 2 == 0 ? 50 : 150, 1000, 10, 10, 8));
        }

        peers.learn(Basis.ACTIVITY);

        assertThat(peers.belief().shape()).isBetween(3.5, 4.5);
    }

    @Test
    void fewPeersTellNextToNothing() {
        var peers = new Peers();
        peers.add(new Peers.History(30, 100, 10, 10, 8));

        peers.learn(Basis.ACTIVITY);

        assertThat(peers.belief().shape()).isEqualTo(0.5);
        assertThat(peers.belief().mean()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void sharesVaryLessThanCountsAndOverDispersionIsSeen() {
        var shares = new Peers();
        var dispersed = new Peers();
        for (int place = 0; place < 20; place++) {
            shares.add(new Peers.History(40, 100, 6, 10, 100));
            dispersed.add(new Peers.History(40, 400, 60, 10, 100));
        }
        shares.learn(Basis.OWN_EXPOSURE);
        dispersed.learn(Basis.ACTIVITY);

        assertThat(shares.dispersion(0)).isEqualTo(0.6);
        assertThat(dispersed.dispersion(0)).isEqualTo(1);
        assertThat(dispersed.dispersion(10)).isCloseTo(1 + 10 * (1200 - 200 + 1) / 2025.0, within(1e-9));
    }
}
