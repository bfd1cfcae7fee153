package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.intake.attachment.Withholding.Side;
import pqs.intake.attachment.Withholding.Why;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CasesForTests;
import pqs.intake.concern.StepKind;

class WithholdingTest {

    private static final String WORDS = "What those who handle it wrote.";

    @Test
    void theTimeLineTellsWhoseFileAndByWhichSide() {
        assertThat(withheld(Side.PRACTICE, false).step()).isEqualTo(StepKind.FILE_WITHHELD);
        assertThat(withheld(Side.COMMISSIONER, false).step()).isEqualTo(StepKind.FILE_WITHHELD_BY_STAFF);
        assertThat(withheld(Side.COMMISSIONER, true).step()).isEqualTo(StepKind.STAFF_FILE_WITHHELD);
    }

    @Test
    void wordsOfThoseWhoHandleItAreKeptFromThePracticeWhereNobodyMayBeTippedOff() {
        var sensitive = CasesForTests.calling(Attention.SAFEGUARDING).facts();
        var ordinary = CasesForTests.received().facts();
        var byStaff = withheld(Side.COMMISSIONER, false);
        var byPractice = withheld(Side.PRACTICE, false);

        assertThat(byStaff.toldToPractice(sensitive).words()).isEmpty();
        assertThat(byStaff.toldToPractice(sensitive).why()).isEqualTo(Why.OTHER);
        assertThat(byStaff.toldToPractice(ordinary).words()).contains(WORDS);
        assertThat(byPractice.toldToPractice(sensitive).words()).contains(WORDS);
        assertThat(byStaff.told().words()).contains(WORDS);
    }

    @Test
    void whatWasWithheldBeforeItWasRecognisedAsSensitiveStaysTold() {
        var recognised = CasesForTests.received()
                .facts()
                .recognisedSensitive(Set.of(Attention.FRAUD), CasesForTests.MONDAY.plusSeconds(1));

        assertThat(withheld(Side.COMMISSIONER, false).toldToPractice(recognised).words())
                .contains(WORDS);
    }

    @Test
    void anotherReasonWithoutWordsIsNone() {
        assertThatThrownBy(() -> withheld(Side.PRACTICE, false, Why.OTHER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(withheld(Side.PRACTICE, false, Why.WRONG_FILE, Optional.empty())
                        .words())
                .isEmpty();
    }

    private static Withholding withheld(Side side, boolean ofStaff) {
        return withheld(side, ofStaff, Why.OTHER, Optional.of(WORDS));
    }

    private static Withholding withheld(Side side, boolean ofStaff, Why why, Optional<String> words) {
        return new Withholding(
                new AttachmentId(new UUID(0, 7)),
                CasesForTests.received().facts().id(),
                ofStaff,
                CasesForTests.MONDAY.minusSeconds(60),
                side,
                why,
                words,
                "somebody",
                CasesForTests.MONDAY);
    }
}
