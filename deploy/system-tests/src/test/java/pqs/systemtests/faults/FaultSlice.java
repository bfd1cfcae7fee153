package pqs.systemtests.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The part of the campaign that every run of the tests plays. */
public final class FaultSlice {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private FaultSlice() {}

    public static List<Campaign.Line> play(FaultBed bed, Random random, Duration outage, int slack, PrintStream out) {
        return new Campaign(bed, random, outage, slack, out).play(Scenarios.slice(random), AT_MOST);
    }
}
