package pqs.local.process;

import java.io.IOException;
import java.nio.file.Path;

/** Something the launcher runs in a process of its own. Each call of {@link #start} makes a new process on the same ports. */
public interface Child {

    String name();

    /** Returns as soon as the process exists; it may not be ready yet. */
    ProcessHandle start() throws IOException;

    /** Whether it does its work now; never throws, never waits longer than a second. */
    boolean ready();

    /** Asks the process to end in good order; does not wait. */
    default void askToEnd(ProcessHandle process) {
        process.destroy();
    }

    Path logFile();
}
