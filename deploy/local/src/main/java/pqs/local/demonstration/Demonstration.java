package pqs.local.demonstration;

import java.io.PrintStream;
import pqs.local.RunningSystem;

/** Plays the story on a running system and says what was found. */
public final class Demonstration {

    private Demonstration() {}

    /** Returns 0 when every step did what it should, 1 when any did not. */
    public static int run(RunningSystem system, PrintStream out) {
        out.println("The demonstration has no steps yet; the system is at " + system.gateway());
        return 1;
    }
}
