package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pqs.intake.attachment.TypedWithholding.Reason;
import pqs.intake.attachment.Withholding.Why;
import pqs.platform.fault.Refused;

class TypedWithholdingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @Test
    void aChoiceIsEnoughSaveForAnotherReason() {
        assertThat(read("wrong-file", " ")).isEqualTo(new Reason(Why.WRONG_FILE, Optional.empty()));
        assertThat(read("identifies-somebody", "The second page."))
                .isEqualTo(new Reason(Why.IDENTIFIES_SOMEBODY, Optional.of("The second page.")));
        assertThat(read("other", "Sent twice.")).isEqualTo(new Reason(Why.OTHER, Optional.of("Sent twice.")));
    }

    @Test
    void whatIsWrongIsNamedAllAtOnce() {
        assertThat(faults("", "")).containsExactly("why required");
        assertThat(faults("mistake", "")).containsExactly("why unknown");
        assertThat(faults("other", "")).containsExactly("words required");
        assertThat(faults("other", "x")).containsExactly("words too-short");
        assertThat(faults("", "x".repeat(501))).containsExactly("why required", "words too-long");
    }

    @Test
    void nothingThatMayIdentifySomebodyIsTakenWhoeverHasLooked() {
        assertThat(faults("wrong-file", "It is the scan of Mrs Jane Brown."))
                .containsExactly("words may-identify-a-patient");
        assertThat(faults("other", "It is of 999 000 0018.")).containsExactly("words holds-an-nhs-number");
    }

    private static Reason read(String why, String words) {
        return new TypedWithholding(why, words).read(TODAY);
    }

    private static List<String> faults(String why, String words) {
        var refused = catchThrowableOfType(Refused.class, () -> read(why, words));
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
