package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pqs.surveillance.flag.Histories.LARKMOOR;
import static pqs.surveillance.flag.Histories.concern;
import static pqs.surveillance.flag.Histories.day;
import static pqs.surveillance.flag.Histories.recorded;
import static pqs.surveillance.flag.Histories.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.observation.KnownConcern;

/** Concerns that were withdrawn, merged into another, or separated again. */
class SetAsideTest {

    private static final ConcernVersion FIRST = concern(1, LARKMOOR, day(0));
    private static final ConcernVersion SECOND = concern(2, LARKMOOR, day(5));
    private static final ConcernVersion THIRD = concern(3, LARKMOOR, day(9));

    @Test
    void whatIsWithdrawnOrMergedCountsNoLongerFromThenOnAndDidBefore() {
        for (var standing : List.of(ConcernStanding.WITHDRAWN, ConcernStanding.MERGED)) {
            var history = recorded(FIRST, SECOND, THIRD, version(4, 2, LARKMOOR, standing, day(12)));

            assertThat(numbers(history, 11)).containsExactly(1L, 2L, 3L);
            assertThat(numbers(history, 12)).containsExactly(1L, 3L);
            assertThat(ThreeConcernsInThirtyDays.find(history, day(11), Counted.NOTHING_YET))
                    .isPresent();
            assertThat(ThreeConcernsInThirtyDays.find(history, day(12), Counted.NOTHING_YET))
                    .isEmpty();
        }
    }

    @Test
    void whatIsSeparatedCountsAgainAndIsNoNewer() {
        var history = recorded(
                FIRST,
                SECOND,
                version(3, 2, LARKMOOR, ConcernStanding.MERGED, day(12)),
                version(4, 2, LARKMOOR, ConcernStanding.SEPARATED, day(20)));

        assertThat(numbers(history, 15)).containsExactly(1L);
        assertThat(history.asKnownAt(day(20)))
                .extracting(KnownConcern::knownSince, KnownConcern::firstPlace)
                .containsExactly(tuple(day(0), 1L), tuple(day(5), 2L));
    }

    @Test
    void aCorrectionOfWhatIsSetAsideDoesNotBringItBack() {
        var history = recorded(
                FIRST, version(2, 1, LARKMOOR, ConcernStanding.MERGED, day(3)), version(3, 1, LARKMOOR, day(4)));

        assertThat(numbers(history, 30)).isEmpty();
    }

    @Test
    void whatBecomesOfAConcernMayArriveBeforeTheConcern() {
        assertThat(numbers(recorded(version(2, 1, LARKMOOR, ConcernStanding.WITHDRAWN, day(3)), FIRST), 2))
                .containsExactly(1L);
        assertThat(numbers(recorded(version(2, 1, LARKMOOR, ConcernStanding.WITHDRAWN, day(3)), FIRST), 3))
                .isEmpty();
    }

    @Test
    void aFlagThatWasRaisedBeforeIsReplayedToTheSame() {
        var before = recorded(FIRST, SECOND, THIRD);
        var raised = ThreeConcernsInThirtyDays.find(before, day(9), Counted.NOTHING_YET)
                .orElseThrow()
                .canonical();
        var after = recorded(FIRST, SECOND, THIRD, version(4, 1, LARKMOOR, ConcernStanding.WITHDRAWN, day(9)));

        assertThat(ThreeConcernsInThirtyDays.find(after.upTo(3), day(9), Counted.NOTHING_YET)
                        .orElseThrow()
                        .canonical()
                        .json())
                .isEqualTo(raised.json());
    }

    @Test
    void anyOrderAndAnyRepetitionEndsInTheSame() {
        int setAside = 0;
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var versions = Histories.random(random);
            setAside += (int) versions.stream()
                    .filter(version -> !version.standing().counts())
                    .count();
            var again = new ArrayList<>(versions);
            Collections.shuffle(again, random);
            for (long day : List.of(10L, 40L, 80L, 200L)) {
                assertThat(facts(recorded(again), day)).as("seed " + seed).isEqualTo(facts(recorded(versions), day));
            }
        }
        assertThat(setAside).isGreaterThan(100);
    }

    private static List<String> facts(ConcernHistory history, long day) {
        return history.asKnownAt(day(day)).stream()
                .map(known -> known.concern() + " " + known.knownSince())
                .collect(Collectors.toList());
    }

    private static List<Long> numbers(ConcernHistory history, long day) {
        return history.asKnownAt(day(day)).stream()
                .map(known -> known.concern().value().getLeastSignificantBits())
                .toList();
    }
}
