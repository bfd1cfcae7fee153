package pqs.local;

import java.time.Duration;
import java.util.List;

/** The child processes of the launcher, by name, and what can be done to each. */
public interface Children {

    /** In the order in which they are started. */
    List<String> names();

    /** The live process; use it to send other signals ({@code kill -STOP pid}). */
    ProcessHandle process(String name);

    boolean running(String name);

    /**
     * Ends it with SIGKILL, as a crash would, and returns once it is gone. It comes back by itself, unless the system was
     * started with {@link Options#restartDeadChildren()} off.
     */
    void kill(String name);

    /** Asks it to end (SIGTERM), waits, and leaves it down until {@link #start}. */
    void stop(String name);

    /** Starts one that is down, on the ports it had; returns at once. Does nothing to one that runs. */
    void start(String name);

    /**
     * Waits until it answers ready.
     *
     * @throws NotReady when it does not within the limit
     */
    void awaitReady(String name, Duration limit);
}
