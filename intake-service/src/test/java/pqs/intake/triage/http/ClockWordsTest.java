package pqs.intake.triage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pqs.platform.time.WorkingCalendar;

class ClockWordsTest {

    /** A Friday, 10:00 in London. */
    private static final Instant FRIDAY = Instant.parse("2026-09-18T09:00:00Z");

    @Test
    void whatIsDueIsCountedInWorkingDaysAndNearTheEndInHours() {
        assertThat(words("2026-09-22T16:00:00Z")).isEqualTo("2 working days left");
        assertThat(words("2026-09-21T16:00:00Z")).isEqualTo("1 working day left");
        assertThat(words("2026-09-18T16:00:00Z")).isEqualTo("7 hours left");
        assertThat(words("2026-09-18T10:30:00Z")).isEqualTo("1 hour left");
        assertThat(words("2026-09-18T09:59:00Z")).isEqualTo("Less than an hour left");
    }

    @Test
    void fromItsVeryMomentOnItIsOverdue() {
        assertThat(words("2026-09-18T09:00:00Z")).isEqualTo("Overdue since 18 September 2026 at 10:00");
        assertThat(ClockWords.isOverdue(Optional.of(FRIDAY), FRIDAY)).isTrue();
        assertThat(ClockWords.isOverdue(Optional.of(FRIDAY.plusMillis(1)), FRIDAY))
                .isFalse();
    }

    @Test
    void whereNothingIsDueNothingIsSaid() {
        assertThat(ClockWords.of(Optional.empty(), FRIDAY, WorkingCalendar.englandAndWales()))
                .isEmpty();
        assertThat(ClockWords.isOverdue(Optional.empty(), FRIDAY)).isFalse();
    }

    @Test
    void whatHasNoDateSaysHowLongItWasLeftAloneInDaysOfLondon() {
        assertThat(undated("2026-09-18T08:59:00Z")).isEqualTo("No date; last action today");
        assertThat(undated("2026-09-17T22:59:00Z")).isEqualTo("No date; last action yesterday");
        assertThat(undated("2026-09-17T23:00:00Z")).isEqualTo("No date; last action today");
        assertThat(undated("2026-09-06T12:00:00Z")).isEqualTo("No date; last action 12 days ago");
    }

    private static String undated(String actedAt) {
        return ClockWords.undated(Instant.parse(actedAt), FRIDAY, WorkingCalendar.englandAndWales());
    }

    private static String words(String due) {
        return ClockWords.of(Optional.of(Instant.parse(due)), FRIDAY, WorkingCalendar.englandAndWales());
    }
}
