package pqs.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BusyLoadTest {

    @Test
    void acceptedAndRefusedAreCountedApartAndTheRateIsOfTheAccepted() {
        var acceptsThreeOfFour = new PlannedTarget("accepts three of four", number -> {
            LockSupport.parkNanos(1_000_000);
            return number % 4 != 0;
        });

        var counted = BusyLoad.run(acceptsThreeOfFour, 4, Duration.ofMillis(300));

        assertThat(counted.seconds()).isGreaterThanOrEqualTo(0.3);
        assertThat(counted.accepted() / (double) (counted.accepted() + counted.refused()))
                .isBetween(0.70, 0.80);
        // Four lanes, each at most one in a millisecond.
        assertThat(counted.perSecond()).isBetween(50.0, 3_000.0);
        assertThat(counted.perSecond()).isEqualTo(counted.accepted() / counted.seconds());
    }
}
