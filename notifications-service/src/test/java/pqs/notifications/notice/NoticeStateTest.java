package pqs.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pqs.notifications.notice.NoticeState.Failed;
import pqs.notifications.notice.NoticeState.Owed;
import pqs.notifications.notice.NoticeState.Sending;
import pqs.notifications.notice.NoticeState.Sent;

class NoticeStateTest {

    private static final Instant NOW = Instant.parse("2026-09-21T08:15:30Z");
    private static final Patience PATIENCE =
            new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(60));

    private final Sending first = Owed.from(NOW).start(NOW, PATIENCE);

    @Test
    void anAttemptHasItsLease() {
        assertThat(first).isEqualTo(new Sending(1, 0, NOW, NOW.plusSeconds(60)));
        assertThat(first.accepted(NOW)).isEqualTo(new Sent(1, 0, NOW));
    }

    @Test
    void anAttemptOfUnknownOutcomeIsMadeOnceMoreAndCounted() {
        var again = ((Owed) first.unknown(NOW, PATIENCE)).start(NOW, PATIENCE);

        assertThat(again.possibleDuplicates()).isEqualTo(1);
        assertThat(again.accepted(NOW)).isEqualTo(new Sent(2, 1, NOW));
    }

    @Test
    void aSecondUnknownOutcomeIsLeftToAPerson() {
        var again = ((Owed) first.unknown(NOW, PATIENCE)).start(NOW, PATIENCE);

        var failed = new Failed(2, 2, FailureReason.ATTEMPTS_EXHAUSTED, NOW);
        assertThat(again.unknown(NOW, PATIENCE)).isEqualTo(failed);
        assertThat(failed.possibleDuplicates()).isEqualTo(1);
    }

    @Test
    void sentAgainByAPersonEveryUnknownOutcomeStaysCounted() {
        var failed = new Failed(2, 2, FailureReason.ATTEMPTS_EXHAUSTED, NOW);

        var again = failed.again(NOW).start(NOW, PATIENCE);

        assertThat(again.accepted(NOW)).isEqualTo(new Sent(3, 2, NOW));
        assertThat(again.unknown(NOW, PATIENCE)).isEqualTo(new Failed(3, 3, FailureReason.ATTEMPTS_EXHAUSTED, NOW));
    }

    @Test
    void sentAgainAfterItsAttemptsWereExhaustedItIsTriedOnceMore() {
        var again = new Failed(3, 0, FailureReason.ATTEMPTS_EXHAUSTED, NOW)
                .again(NOW)
                .start(NOW, PATIENCE);

        assertThat(again.notAccepted(NOW, PATIENCE)).isEqualTo(new Failed(4, 0, FailureReason.ATTEMPTS_EXHAUSTED, NOW));
    }

    @Test
    void attemptsCertainlyNotAcceptedWaitLongerEachTimeAndEnd() {
        var second = (Owed) first.notAccepted(NOW, PATIENCE);
        assertThat(second).isEqualTo(new Owed(1, 0, NOW.plusSeconds(1)));
        var third = (Owed) second.start(NOW, PATIENCE).notAccepted(NOW, PATIENCE);
        assertThat(third).isEqualTo(new Owed(2, 0, NOW.plusSeconds(2)));

        assertThat(third.start(NOW, PATIENCE).notAccepted(NOW, PATIENCE))
                .isEqualTo(new Failed(3, 0, FailureReason.ATTEMPTS_EXHAUSTED, NOW));
    }

    @Test
    void anAttemptNotAcceptedMakesNoDuplicateEvenAfterAnUnknownOne() {
        var again = ((Owed) first.unknown(NOW, PATIENCE)).start(NOW, PATIENCE);

        assertThat(again.refused(NOW)).isEqualTo(new Failed(2, 1, FailureReason.REFUSED_BY_SERVER, NOW));
        assertThat(again.refused(NOW).possibleDuplicates()).isEqualTo(0);
        assertThat(again.notAccepted(NOW, PATIENCE)).isEqualTo(new Owed(2, 1, NOW.plusSeconds(2)));
    }

    @Test
    void whoHasNoAddressWasNeverAttempted() {
        assertThat(first.noAddress(NOW)).isEqualTo(new Failed(0, 0, FailureReason.NO_ADDRESS, NOW));
    }

    @Test
    void waitsGrowToTheLongestAndNoFurther() {
        assertThat(PATIENCE.waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PATIENCE.waitAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PATIENCE.waitAfter(3)).isEqualTo(Duration.ofSeconds(3));
        assertThat(PATIENCE.waitAfter(1_000_000)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void oneAttemptAloneCannotKeepThePromise() {
        assertThatThrownBy(() -> new Patience(1, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
