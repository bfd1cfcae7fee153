package pqs.intake.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;

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
        REASON.read(faults, "It is about Mrs Jane Brown.", false, TODAY);

        assertThat(faults.list())
                .extracting(fault -> fault.code() + ": " + fault.message())
                .containsExactly(
                        "required: Say why you withdraw it, in 5 to 2,000 characters.",
                        "too-short: Say a little more: at least 5 characters.",
                        "too-long: Shorten it to 2,000 characters or fewer. It now has 2,001.",
                        "control-characters: The text holds characters that cannot be shown. Type it again, or paste it as"
                                + " plain text.",
                        "may-identify-a-patient: The text seems to contain a person's name. Take it out, or confirm that it"
                                + " identifies no patient.");
    }

    @Test
    void whoeverHasLookedKeepsTheWordsAndWhatMayBeLeftOutMay() {
        assertThat(REASON.read(faults, "It is about Mrs Jane Brown.", true, TODAY))
                .contains("It is about Mrs Jane Brown.");
        assertThat(REASON.readIfGiven(faults, " ", false, TODAY)).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void anNhsNumberIsTakenFromNobodyHoweverItIsWrittenAndTheRestIsSaidBesideIt() {
        for (var number : new String[] {"9990000018", "999 000 0018", "999-000-0018", "9 9 9 0 0 0 0 0 1 8"}) {
            var found = new Faults();
            assertThat(REASON.read(found, "It is about " + number + ".", true, TODAY))
                    .isEmpty();
            assertThat(found.list()).extracting(Fault::code).containsExactly("holds-an-nhs-number");
        }
        REASON.read(faults, "Mrs Jane Brown, 999 000 0018", false, TODAY);
        assertThat(faults.list())
                .extracting(Fault::message)
                .containsExactly(
                        "The text contains an NHS number. Take it out: it can stand only in the sealed field of the report for"
                                + " the patient’s NHS number. If it is some other number, leave out a few of its digits.",
                        "The text seems to contain a person's name. Take it out, or confirm that it identifies no patient.");
        assertThat(REASON.read(faults, "The NHS number 999 000 0019 is mistyped.", true, TODAY))
                .isPresent();
    }

    @Test
    void wordsThatCannotBeSeenAreNoWords() {
        REASON.read(faults, "\u200B\u200B\u200B \u2060\uFEFF\u200B\u3164", true, TODAY);
        REASON.read(faults, "a\u200B\u200B\u200B\u200B\u200B", true, TODAY);
        assertThat(faults.list()).extracting(Fault::code).containsExactly("required", "too-short");
        assertThat(REASON.readIfGiven(new Faults(), "\u200B\u200B", true, TODAY))
                .isEmpty();
    }
}
