package pqs.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class SubmissionTest {

    private static final String FLAG = "01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01";
    private static final String REASON = "Reports did not match the scans.";

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> Submission.parse("", "", ""))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID))
                .extracting(Refused::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::field)
                .isEqualTo(List.of("flagId", "reason", "submissionId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "01980a3e7f007b3a9c412f6f6f1d9b01",
                "01980a3e-7f00-7b3a-9c41-2f6f6f1d9b0z",
                "{01980a3e-7f00-7b3a-9c41-2f6f6f1d9b0}",
                "../../../etc/passwd-and-so-on-and-on"
            })
    void whatIsNotAFlagIdIsNamedAsSuch(String flagId) {
        assertThatThrownBy(() -> Submission.parse(flagId, REASON, "submission-1"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("flagId", "not-a-flag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "semi;colon;;;", "über-submission"})
    void aSubmissionIdHasItsShape(String id) {
        assertThat(SubmissionId.parse(id)).isEmpty();
    }

    @Test
    void blanksAroundTheFlagIdDoNotMatter() {
        assertThat(Submission.parse(" " + FLAG + " ", REASON, "submission-1")
                        .flag()
                        .toString())
                .isEqualTo(FLAG);
    }
}
