package pqs.intake.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pqs.intake.similar.Pair.Patients;
import pqs.intake.similar.Resemblance.Part;
import pqs.intake.similar.Resemblance.Verdict;

class LikenessTest {

    @Test
    void saysWhatSpeaksForItInWordsAndPointsAndTheSumIsTheSumOfItsParts() {
        var found = Likeness.of(pair(true, 2, Patients.SAME, 6, 0.5, 0.4));

        assertThat(found.parts())
                .containsExactly(
                        new Part("same patient", 35),
                        new Part("6 words in common, 3 of them rare", 30),
                        new Part("2 days apart", 9),
                        new Part("same provider", 6),
                        new Part("about the same", 6),
                        new Part("same site", 5),
                        new Part("written alike to 40%", 4));
        assertThat(found.points()).isEqualTo(95);
        assertThat(found.verdict()).isEqualTo(Verdict.LIKELY_SAME);
        assertThat(found.inWords()).startsWith("same patient; 6 words in common, 3 of them rare; 2 days apart");
    }

    @Test
    void twoPatientsOfOneClinicOnOneDayAreSimilarAndNotTheSame() {
        assertThat(Likeness.of(pair(true, 0, Patients.DIFFERENT, 5, 0.5, 0.5)).verdict())
                .isNotEqualTo(Verdict.LIKELY_SAME);
        assertThat(Likeness.of(pair(true, 0, Patients.NOT_KNOWN, 3, 0.2, 0.1)).verdict())
                .isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void thePatientAloneMonthsLaterSaysLittle() {
        var found = Likeness.of(pair(true, 130, Patients.SAME, 2, 0.05, 0.1));

        assertThat(found.parts()).contains(new Part("130 days apart", -15));
        assertThat(found.verdict()).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void twoWordsInCommonSayNothing() {
        assertThat(Likeness.of(pair(false, 40, Patients.NOT_KNOWN, 2, 0.5, 0)).parts())
                .isEmpty();
    }

    @Test
    void fiveAtMostAreShownTheLikestFirstAndNoneThatIsUnlike() {
        var pairs = IntStream.rangeClosed(1, 9)
                .mapToObj(
                        number -> pair(number, number > 1, number, Patients.NOT_KNOWN, 10 + number, 0.06 * number, 0.3))
                .toList();

        var best = Likeness.best(pairs);

        assertThat(best).hasSize(5);
        assertThat(best).extracting(Resemblance::points).isSortedAccordingTo((a, b) -> b - a);
        assertThat(Likeness.best(List.of(pair(false, 40, Patients.NOT_KNOWN, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void aPairThatCannotBeIsRefused() {
        assertThatThrownBy(() -> pair(true, -1, Patients.SAME, 4, 0, 0))
                .hasMessage("no pair: -1 days, 2 of 4 words rare");
    }

    private static Pair pair(boolean near, int days, Patients patients, int inCommon, double words, double letters) {
        return pair(1, near, days, patients, inCommon, words, letters);
    }

    private static Pair pair(
            int number, boolean near, int days, Patients patients, int inCommon, double words, double letters) {
        return new Pair(
                SimilarCases.received(number),
                near,
                near,
                near,
                days,
                patients,
                false,
                inCommon,
                inCommon / 2,
                words,
                letters);
    }
}
