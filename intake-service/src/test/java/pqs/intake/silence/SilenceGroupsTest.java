package pqs.intake.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of groups must leave open which practices are silent, whatever is taken from whatever. */
class SilenceGroupsTest {

    private static final Prediction MUCH = new Prediction(20, 1_000);
    private static final Prediction LITTLE = new Prediction(1, 10);
    private static final int[] SIZES = {3_000, 7_000, 12_000, 20_000, 0};

    @Test
    void fewerThanFivePracticesAreNotToldOf() {
        var report = SilenceGroups.of(band(4, 4, 0));
        assertThat(report.groups()).isEmpty();
        assertThat(report.practices()).isEqualTo(4);
        assertThat(report.silentLeast()).isZero();
        assertThat(report.silentExact()).isFalse();
    }

    @Test
    void aSmallBandIsToldWithItsNeighbourAndNeverLeftOut() {
        var judged = new ArrayList<>(band(6, 0, 0));
        judged.addAll(band(2, 0, 1));
        judged.addAll(band(7, 0, 2));
        judged.addAll(band(1, 0, 4));
        var report = SilenceGroups.of(judged);
        assertThat(report.groups()).extracting(SilenceGroups.Group::practices).containsExactly(6, 10);
        assertThat(report.groups().get(1).name())
                .isEqualTo("5,000 to 9,999 patients, 10,000 to 14,999 patients, list size not known");
    }

    @Test
    void everyGroupOfAnyPopulationHasFiveAndAllAreInOne() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var judged = new ArrayList<JudgedPractice>();
            for (int band = 0; band < SIZES.length; band++) {
                int practices = random.nextInt(12);
                judged.addAll(band(practices, practices == 0 ? 0 : random.nextInt(practices + 1), band));
            }
            var report = SilenceGroups.of(judged);
            assertThat(report.groups())
                    .as("seed " + seed)
                    .allSatisfy(group -> assertThat(group.practices()).isGreaterThanOrEqualTo(5));
            if (judged.size() >= 5) {
                assertThat(report.groups().stream()
                                .mapToInt(SilenceGroups.Group::practices)
                                .sum())
                        .as("seed " + seed)
                        .isEqualTo(judged.size());
            }
        }
    }

    /**
     * For every number of silent practices of a group that is not told exactly there are others that are told the same, the
     * whole included: one cannot be had by taking groups from the whole, or from one another.
     */
    @Test
    void noDifferenceOfWhatIsToldGivesASmallGroupAway() {
        for (int practices = 5; practices <= 14; practices++) {
            for (int silent = 0; silent <= practices; silent++) {
                var told = told(practices, silent);
                if (told.silent() instanceof PublishedCount.Exactly(int exactly)) {
                    assertThat(exactly).isGreaterThanOrEqualTo(5).isLessThanOrEqualTo(practices - 5);
                } else if (silent > 0) {
                    int of = practices;
                    long alike = IntStream.rangeClosed(1, practices)
                            .filter(other -> told(of, other).equals(told))
                            .count();
                    assertThat(alike).as(silent + " of " + practices).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    /** What is told of one group, with the whole beside a group of which all is told. */
    private record Told(PublishedCount silent, int least, boolean exact) {}

    private static Told told(int practices, int silent) {
        var judged = new ArrayList<>(band(12, 6, 0));
        judged.addAll(band(practices, silent, 2));
        var report = SilenceGroups.of(judged);
        assertThat(report.groups().getFirst().silent()).isEqualTo(new PublishedCount.Exactly(6));
        return new Told(report.groups().get(1).silent(), report.silentLeast(), report.silentExact());
    }

    @Test
    void whereFewCanBeToldOfAtAllNothingIsToldOfThem() {
        var judged = new ArrayList<>(unclear(6, 1));
        judged.addAll(band(2, 1, 1));
        var group = SilenceGroups.of(judged).groups().getFirst();
        assertThat(group.silent()).isEqualTo(new PublishedCount.NotTold());
        assertThat(group.unclear()).isEqualTo(6);

        var none = new ArrayList<>(unclear(6, 1));
        none.addAll(band(2, 0, 1));
        assertThat(SilenceGroups.of(none).groups().getFirst().silent()).isEqualTo(new PublishedCount.NotTold());
        assertThat(SilenceGroups.of(unclear(6, 1)).groups().getFirst().silent()).isEqualTo(new PublishedCount.None());
    }

    private static List<JudgedPractice> band(int practices, int silent, int band) {
        var judged = new ArrayList<JudgedPractice>();
        for (int i = 0; i < practices; i++) {
            judged.add(judged("DEMO-B" + band + "X" + i, band, i < silent ? 2 : 20, MUCH));
        }
        return judged;
    }

    private static List<JudgedPractice> unclear(int practices, int band) {
        var judged = new ArrayList<JudgedPractice>();
        for (int i = 0; i < practices; i++) {
            judged.add(judged("DEMO-U" + band + "X" + i, band, 0, LITTLE));
        }
        return judged;
    }

    private static JudgedPractice judged(String code, int band, int reports, Prediction prediction) {
        var patients = SIZES[band] == 0 ? OptionalInt.empty() : OptionalInt.of(SIZES[band]);
        return new JudgedPractice(
                SilenceRulesTest.practice(code, patients, reports, LocalDate.of(2001, 4, 1)),
                new PeerReports(1, reports),
                Optional.of(prediction),
                true);
    }
}
