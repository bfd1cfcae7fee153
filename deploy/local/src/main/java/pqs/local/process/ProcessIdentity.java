package pqs.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process beyond doubt: process ids are used again by the system, so the time at which it started belongs to it.
 *
 * @param startedAt as the operating system tells it
 */
public record ProcessIdentity(long pid, Instant startedAt) {

    /** Linux counts start times from a boot time that moves a little when the clock is set right. */
    private static final Duration CLOCK_CORRECTION_MAX = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    public static ProcessIdentity ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** The very process this names, if it still lives; another one that was given its id later is not it. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedWhenThisDid);
    }

    private boolean startedWhenThisDid(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(startedAt, started).abs().compareTo(CLOCK_CORRECTION_MAX) <= 0)
                .orElse(false);
    }
}
