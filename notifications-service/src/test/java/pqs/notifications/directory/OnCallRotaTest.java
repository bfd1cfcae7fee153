package pqs.notifications.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnCallRotaTest {

    private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

    @Test
    void whoeverIsOnCallIsCalledFromTheFirstMomentUpToTheLast() {
        var rota = new OnCallRota(List.of(shift(0, 12), shift(12, 24)));

        assertThat(rota.at(hour(0))).hasSize(1);
        assertThat(rota.at(hour(12))).containsExactly(rota.shifts().get(1));
        assertThat(rota.at(hour(24))).isEmpty();
    }

    @Test
    void everyGapIsNamed() {
        var rota = new OnCallRota(List.of(shift(6, 8), shift(2, 4), shift(7, 9)));

        assertThat(rota.gaps(hour(0), hour(12)))
                .containsExactly(
                        new OnCallRota.Gap(hour(0), hour(2)),
                        new OnCallRota.Gap(hour(4), hour(6)),
                        new OnCallRota.Gap(hour(9), hour(12)));
    }

    @Test
    void nobodyAtAllIsOneGapAndACoveredTimeHasNone() {
        assertThat(new OnCallRota(List.of()).gaps(hour(0), hour(1)))
                .containsExactly(new OnCallRota.Gap(hour(0), hour(1)));
        assertThat(new OnCallRota(List.of(shift(-5, 50))).gaps(hour(0), hour(24)))
                .isEmpty();
    }

    @Test
    void aTimeCutShortLeavesAGapAndOneEndedBeforeItsStartNeverWas() {
        var ended = shift(0, 12).cutShort(hour(3));
        var neverWas = shift(5, 12).cutShort(hour(3));

        assertThat(ended.until()).isEqualTo(hour(3));
        assertThat(neverWas.until()).isEqualTo(hour(5));
        assertThat(neverWas.covers(hour(5))).isFalse();
        assertThat(new OnCallRota(List.of(ended, neverWas)).gaps(hour(0), hour(12)))
                .containsExactly(new OnCallRota.Gap(hour(3), hour(12)));
        assertThat(ended.cutShort(hour(4))).as("over already").isSameAs(ended);
    }

    @Test
    void aTimeOnCallEndsAfterItBeginsAndLastsAMonthAtMost() {
        assertThatThrownBy(() -> shift(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shift(0, 24 * 31 + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Hour by hour, a moment is in a gap if and only if nobody can be called then. */
    @Test
    void gapsAreExactlyTheTimesInWhichNobodyCanBeCalled() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var shifts = new ArrayList<OnCallShift>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(40) - 5;
                var shift = shift(from, from + 1 + random.nextInt(10));
                shifts.add(random.nextInt(4) == 0 ? shift.cutShort(hour(random.nextInt(40))) : shift);
            }
            var rota = new OnCallRota(shifts);
            var gaps = rota.gaps(hour(0), hour(36));
            for (int h = 0; h < 36; h++) {
                var moment = hour(h);
                assertThat(gaps.stream().anyMatch(gap -> !moment.isBefore(gap.from()) && moment.isBefore(gap.until())))
                        .as("seed %d hour %d of %s", seed, h, shifts)
                        .isEqualTo(rota.at(moment).isEmpty());
            }
        }
    }

    private static OnCallShift shift(int fromHour, int untilHour) {
        return OnCallShift.planned(
                new ShiftId(new UUID(fromHour, untilHour)),
                new OrganisationCode("DEMO-ICB1"),
                new PersonId("anna"),
                hour(fromHour),
                hour(untilHour));
    }

    private static Instant hour(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }
}
