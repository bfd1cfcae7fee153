package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final TypedWords REASON = new TypedWords("reason", "Say why you withdraw it", 5, 2000);

    private final Faults faults = new Faults();

    @Test
    void wordsComeWithoutBlanksAroundThem() {
        assertThat(REASON.read(faults, "  A mistake.\r\n", false, TODAY)).contains("A mistake.");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidWithItsRemedy() {
        REASON.read(faults, null, false, TODAY);
        REASON.read(faults, "No.", false, TODAY);
        REASON.read(faults, "x".repeat(2001), false, TODAY);
        REASON.read(faults, "It was \u202E wrong.", false, TODAY);
        REASON.read(faults, "It is about 999 000 0018.", false, TODAY);

        assertThat(faults.list())
                .extracting(fault -> fault.code() + ": " + fault.message())
                .containsExactly(
                        "required: Say why you withdraw it, in 5 to 2,000 characters.",
                        "too-short: Say a little more: at least 5 characters.",
                        "too-long: Shorten it to 2,000 characters or fewer. It now has 2,001.",
                        "control-characters: The text holds characters that cannot be shown. Type it again, or paste it as"
                                + " plain text.",
                        "may-identify-a-patient: The text seems to contain an NHS number. Take it out, or confirm that it"
                                + " identifies no patient.");
    }

    @Test
    void whoeverHasLookedKeepsTheWordsAndWhatMayBeLeftOutMay() {
        assertThat(REASON.read(faults, "It is about 999 000 0018.", true, TODAY))
                .contains("It is about 999 000 0018.");
        assertThat(REASON.readIfGiven(faults, " ", false, TODAY)).isEmpty();
        assertThat(faults.none()).isTrue();
    }
}
