package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Journeys;
import pqs.local.demonstration.Percentiles;
import pqs.systemtests.world.Scene;
import pqs.systemtests.world.TheSystem;

/** How long a concern travels to its flag, and a flag to its e-mail, over a hundred journeys of three concerns. */
class LatencyST {

    private static final int JOURNEYS = 100;
    private static final long P99_MILLIS_MAX = 2_000;

    @Test
    void aFlagIsVisibleAndMailedWithinTwoSecondsAtTheNinetyNinthPercentile() {
        var system = TheSystem.running();
        var providers = Scene.setOn(system).providers("L", JOURNEYS);
        var journeys = new Journeys(
                system, new Api(system), LocalDate.now(ZoneOffset.UTC).minusDays(1));

        var times = providers.stream().map(journeys::travel).toList();

        var toFlag = Percentiles.of(times.stream().map(Journeys.Times::toFlag));
        var toMail = Percentiles.of(times.stream().map(Journeys.Times::toMail));
        System.out.printf("latency, concern accepted to flag visible: %s%n", toFlag);
        System.out.printf("latency, flag raised to e-mail in the outbox: %s%n", toMail);
        assertThat(toFlag.count()).isEqualTo(JOURNEYS);
        assertThat(toFlag.p99()).isLessThan(P99_MILLIS_MAX);
        assertThat(toMail.p99()).isLessThan(P99_MILLIS_MAX);
    }
}
