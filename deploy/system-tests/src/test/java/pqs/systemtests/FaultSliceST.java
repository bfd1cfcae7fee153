package pqs.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pqs.systemtests.faults.FaultSlice;
import pqs.systemtests.world.TheSystem;

/**
 * A slice of the fault campaign with short outages, other faults each time; {@code -Dpqs.faults.seed=N} repeats one. Limits
 * of time are stretched, as the machine does other things too: {@code ./pqs faults} is what holds the system to its goals.
 */
class FaultSliceST {

    private static final Duration OUTAGE = Duration.ofSeconds(8);
    private static final int SLACK = 6;

    @Test
    void aSliceOfTheCampaignIsSurvivedAndTheLedgerBalances() {
        long seed = Long.getLong("pqs.faults.seed", new Random().nextInt(1_000_000));
        System.out.println("faults: seed " + seed);

        assertThat(FaultSlice.play(TheSystem.bed(), new Random(seed), OUTAGE, SLACK, System.out))
                .as("seed %d", seed)
                .isNotEmpty()
                .allMatch(line -> line.held());
    }
}
