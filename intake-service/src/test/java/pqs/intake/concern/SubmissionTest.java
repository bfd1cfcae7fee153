package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.personal.TypedPersonal;

class SubmissionTest {

    @Test
    void theSameContentHasTheSameDigest() {
        assertThat(Submissions.right().build().digest())
                .isEqualTo(Submissions.right().build().digest())
                .hasSize(64);
    }

    @Test
    void anyOtherContentHasAnother() {
        var right = Submissions.right().build().digest();

        assertThat(Submissions.right().with("severity", "severe").build().digest())
                .isNotEqualTo(right);
        assertThat(Submissions.right().identifiersChecked().build().digest()).isNotEqualTo(right);
    }

    @Test
    void whatStandsInOneFieldIsNotTheSameInTheNext() {
        var first = new Submission("ab", "", null, null, null, null, null, null, TypedPersonal.NOTHING, false);
        var second = new Submission("a", "b", null, null, null, null, null, null, TypedPersonal.NOTHING, false);

        assertThat(first.digest()).isNotEqualTo(second.digest());
    }

    /** A plain digest over an NHS number could be tried out; the number is compared by its keyed pseudonym instead. */
    @Test
    void theDigestDoesNotKnowThePatientAndTheWordsOfASubmissionDoNotSayWho() {
        var about = Submissions.right().with("patientReference", "9990000018").build();

        assertThat(about.digest()).isEqualTo(Submissions.right().build().digest());
        assertThat(about.toString()).doesNotContain("9990000018").contains("TypedPersonal[sealed]");
    }

    @Test
    void keysHaveEightToAHundredVisibleCharacters() {
        for (var right : List.of("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", "12345678", "x".repeat(100))) {
            assertThat(SubmissionKey.parse(right)).contains(new SubmissionKey(right));
        }
        assertThat(SubmissionKey.parse("1234567")).isEmpty();
        assertThat(SubmissionKey.parse("x".repeat(101))).isEmpty();
        assertThat(SubmissionKey.parse("1234 5678")).isEmpty();
    }
}
