package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.surveillance.flag.Histories.LARKMOOR;
import static pqs.surveillance.flag.Histories.PENFOLD;
import static pqs.surveillance.flag.Histories.concern;
import static pqs.surveillance.flag.Histories.day;
import static pqs.surveillance.flag.Histories.recorded;
import static pqs.surveillance.flag.Histories.version;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the record a flag is shown, as its acknowledgement settles all of that. */
class FindingTest {

    private static final Counted AFTER_THREE = new Counted("F-0000-0000", 3);

    @Test
    void findsNothingInWhatIsSettled() {
        var history =
                recorded(concern(1, LARKMOOR, day(0)), concern(2, LARKMOOR, day(1)), concern(3, LARKMOOR, day(2)));

        assertThat(Finding.in(history, AFTER_THREE)).isEmpty();
    }

    @Test
    void allThatPiledUpInOneWindowIsNamed() {
        var history = recorded(
                concern(1, LARKMOOR, day(0)),
                concern(2, LARKMOOR, day(1)),
                concern(3, LARKMOOR, day(2)),
                concern(4, LARKMOOR, day(3)),
                concern(5, LARKMOOR, day(4)),
                concern(6, LARKMOOR, day(5)),
                concern(7, LARKMOOR, day(6)));

        var finding = Finding.in(history, AFTER_THREE).orElseThrow();

        assertThat(finding.recordedUpTo()).isEqualTo(7);
        assertThat(numbers(finding)).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void whatPiledUpInALaterWindowIsLeftForTheNextFlag() {
        var history = recorded(
                concern(1, LARKMOOR, day(40)),
                concern(2, LARKMOOR, day(41)),
                concern(3, LARKMOOR, day(42)),
                concern(4, LARKMOOR, day(80)),
                concern(5, LARKMOOR, day(81)),
                concern(6, LARKMOOR, day(82)));

        var first = Finding.in(history, Counted.NOTHING_YET).orElseThrow();
        assertThat(numbers(first)).containsExactly(1L, 2L, 3L);
        assertThat(first.recordedUpTo()).isEqualTo(3);
        assertThat(first.evidence().knownAt()).isEqualTo(day(42));

        var next = Finding.in(history, new Counted("F-0000-0000", 3)).orElseThrow();
        assertThat(numbers(next)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void aConcernSinceFoundToBeAboutSomebodyElseIsNotNamed() {
        var history = recorded(
                concern(1, LARKMOOR, day(0)),
                concern(2, LARKMOOR, day(1)),
                concern(3, LARKMOOR, day(2)),
                concern(4, LARKMOOR, day(3)),
                concern(5, LARKMOOR, day(80)),
                version(6, 4, PENFOLD, day(81)));

        var finding = Finding.in(history, Counted.NOTHING_YET).orElseThrow();

        assertThat(numbers(finding)).containsExactly(1L, 2L, 3L);
        assertThat(finding.recordedUpTo()).isEqualTo(3);
    }

    private static List<Long> numbers(Finding finding) {
        return finding.evidence().concerns().stream()
                .map(known -> known.concern().value().getLeastSignificantBits())
                .toList();
    }
}
