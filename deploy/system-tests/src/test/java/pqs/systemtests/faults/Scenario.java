package pqs.systemtests.faults;

import java.time.Duration;
import java.util.Random;

/** Something that is done to the system, and what should come of it. */
interface Scenario {

    /** As {@code --scenario} names it. */
    String name();

    /** What the reliability document promises. */
    String goal();

    /** Does it and lifts it again; the ledger is checked afterwards by the campaign. */
    Seen play(Play play);

    /** What was done and seen, and whether it was what it should be. */
    record Seen(String done, String seen, boolean held) {}

    /**
     * One playing of a scenario.
     *
     * @param outage how long something is away
     * @param slack by how much a limit of time is stretched, for machines that do other things too
     */
    record Play(FaultBed bed, Crowd crowd, Duration outage, Random random, int slack) {

        boolean within(double seconds, double goalSeconds) {
            return seconds <= goalSeconds * slack;
        }
    }
}
