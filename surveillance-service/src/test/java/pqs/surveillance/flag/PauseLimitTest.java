package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PauseLimitTest {

    private static final Acknowledger SOMEONE = new Acknowledger("subject-1", "DEMO-ICB1");
    private static final FlagId FLAG = new FlagId(new UUID(0, 1));
    private static final Instant PAUSED_AT = Instant.parse("2024-03-27T12:00:00Z");
    private static final Instant TO_END_AT = Instant.parse("2024-04-05T16:00:00Z");

    @Test
    void aPauseIsFoundAgainByItsSubject() {
        var pause = new PauseLimit.Pause(FLAG, 3);

        assertThat(PauseLimit.Pause.parse(pause.subject())).isEqualTo(pause);
        assertThatThrownBy(() -> PauseLimit.Pause.parse(FLAG.toString())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPauseLastsToWhereItWasToEndHoweverLateSomebodyComes() {
        var decided = List.<DeadlineFact>of(new DeadlineFact.Paused(PAUSED_AT, SOMEONE, "reason", TO_END_AT));

        assertThat(PauseLimit.pausedUntil(decided, TO_END_AT.plusSeconds(3600))).isEqualTo(TO_END_AT);
        assertThat(PauseLimit.pausedUntil(decided, TO_END_AT.minusSeconds(3600)))
                .isEqualTo(TO_END_AT.minusSeconds(3600));
        assertThat(PauseLimit.pausedUntil(List.of(), PAUSED_AT)).isEqualTo(PAUSED_AT);
    }
}
