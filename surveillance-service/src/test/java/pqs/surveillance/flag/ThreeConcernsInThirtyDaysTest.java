package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.surveillance.flag.Histories.LARKMOOR;
import static pqs.surveillance.flag.Histories.PENFOLD;
import static pqs.surveillance.flag.Histories.concern;
import static pqs.surveillance.flag.Histories.day;
import static pqs.surveillance.flag.Histories.recorded;
import static pqs.surveillance.flag.Histories.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.KnownConcern;

class ThreeConcernsInThirtyDaysTest {

    @Test
    void twoConcernsAreNotEnough() {
        var history = recorded(concern(1, LARKMOOR, day(0)), concern(2, LARKMOOR, day(1)));

        assertThat(find(history)).isEmpty();
    }

    @Test
    void theThirdConcernWithinThirtyDaysIsEnough() {
        var history =
                recorded(concern(1, LARKMOOR, day(0)), concern(2, LARKMOOR, day(12)), concern(3, LARKMOOR, day(20)));

        var evidence = find(history).orElseThrow();

        assertThat(references(evidence)).containsExactly("C-1000-000X", "C-2000-000V", "C-3000-000S");
        assertThat(evidence.knownAt()).isEqualTo(Instant.parse("2026-09-21T09:00:00Z"));
        assertThat(evidence.headline("Larkmoor Ultrasound (invented)"))
                .isEqualTo("3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.");
    }

    @Test
    void exactlyThirtyDaysApartIsWithinAndAMicrosecondMoreIsNot() {
        var first = concern(1, LARKMOOR, day(0));
        var second = concern(2, LARKMOOR, day(1));

        assertThat(find(recorded(first, second, concern(3, LARKMOOR, day(30)))))
                .hasValueSatisfying(evidence ->
                        assertThat(references(evidence)).containsExactly("C-1000-000X", "C-2000-000V", "C-3000-000S"));
        assertThat(find(recorded(first, second, concern(3, LARKMOOR, day(30).plusNanos(1000)))))
                .isEmpty();
    }

    @Test
    void oneConcernToldThreeTimesCountsOnce() {
        var history = recorded(
                version(1, 1, LARKMOOR, day(0)), version(2, 1, LARKMOOR, day(1)), version(3, 1, LARKMOOR, day(2)));

        assertThat(find(history)).isEmpty();
    }

    @Test
    void aConcernFoundToBeAboutSomebodyElseNoLongerCounts() {
        var history = recorded(
                concern(1, LARKMOOR, day(0)),
                concern(2, LARKMOOR, day(1)),
                version(4, 2, PENFOLD, day(2)),
                concern(3, LARKMOOR, day(3)));

        assertThat(find(history)).isEmpty();
    }

    @Test
    void aConcernLinkedLateCountsFromTheDayItWasLinked() {
        var history = recorded(
                version(1, 1, PENFOLD, day(0)),
                concern(2, LARKMOOR, day(40)),
                concern(3, LARKMOOR, day(41)),
                version(4, 1, LARKMOOR, day(42)));

        assertThat(references(find(history).orElseThrow()))
                .containsExactly("C-2000-000V", "C-3000-000S", "C-1000-000X");
    }

    @Test
    void aCorrectedDetailDoesNotMakeAConcernNewer() {
        var history = recorded(
                concern(1, LARKMOOR, day(0)),
                concern(2, LARKMOOR, day(40)),
                concern(3, LARKMOOR, day(41)),
                version(4, 1, LARKMOOR, day(42)));

        assertThat(find(history)).isEmpty();
    }

    @Test
    void whatBecameKnownAfterTheCutIsNotUsed() {
        var history =
                recorded(concern(1, LARKMOOR, day(0)), concern(2, LARKMOOR, day(1)), concern(3, LARKMOOR, day(2)));

        assertThat(ThreeConcernsInThirtyDays.find(history, day(1), Counted.NOTHING_YET))
                .isEmpty();
    }

    @Test
    void concernsOnRecordAtTheCutOfTheLastAcknowledgedFlagDoNotCountAgain() {
        var history = recorded(
                concern(1, LARKMOOR, day(0)),
                concern(2, LARKMOOR, day(1)),
                concern(3, LARKMOOR, day(2)),
                concern(4, LARKMOOR, day(3)),
                concern(5, LARKMOOR, day(4)));
        var counted = new Counted("F-0000-0000", 3);

        assertThat(ThreeConcernsInThirtyDays.find(history, day(4), counted)).isEmpty();
        assertThat(ThreeConcernsInThirtyDays.find(history, day(4), new Counted("F-0000-0000", 2))
                        .map(ThreeConcernsInThirtyDaysTest::references))
                .contains(List.of("C-3000-000S", "C-4000-000Q", "C-5000-000N"));
    }

    @Test
    void anyOrderAndDuplicationOfTheSameEventsFindsTheSame() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var versions = Histories.random(random);
            var shuffled = new ArrayList<>(versions);
            Collections.shuffle(shuffled, random);

            var inOrder = find(recorded(versions)).map(Evidence::canonical);
            var inAnyOrder = find(recorded(shuffled)).map(Evidence::canonical);

            assertThat(inAnyOrder).as("seed " + seed).isEqualTo(inOrder);
        }
    }

    @Test
    void agreesWithACountOfEveryTrioByHand() {
        int found = 0;
        for (long seed = 0; seed < 500; seed++) {
            var history = recorded(Histories.random(new Random(seed)));
            var known = history.asKnownAt(day(400));

            assertThat(find(history).isPresent()).as("seed " + seed).isEqualTo(hasTrio(known));

            found += hasTrio(known) ? 1 : 0;
        }
        assertThat(found).as("seeds with and without a finding").isBetween(50, 450);
    }

    private static boolean hasTrio(List<KnownConcern> known) {
        for (var a : known) {
            for (var b : known) {
                for (var c : known) {
                    boolean inOrder = known.indexOf(a) < known.indexOf(b) && known.indexOf(b) < known.indexOf(c);
                    long hours = java.time.Duration.between(a.knownSince(), c.knownSince())
                            .toHours();
                    if (inOrder && hours <= 720) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Optional<Evidence> find(ConcernHistory history) {
        return history.lastKnownAt().flatMap(cut -> ThreeConcernsInThirtyDays.find(history, cut, Counted.NOTHING_YET));
    }

    private static List<String> references(Evidence evidence) {
        return evidence.concerns().stream()
                .map(known -> known.reference().value())
                .toList();
    }
}
