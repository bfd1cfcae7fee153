package pqs.platform.retry;

import java.time.Duration;

/**
 * Trouble that passes: a broker or a database away for a while. Knows how long to wait, and when it is news, so that an
 * outage is one warning at its start and one line at its end. Belongs to one thread.
 */
public final class Setback {

    private final Backoff backoff;
    private int failures;

    public Setback(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Counts a failure; the answer is how long to wait before the next try. */
    public Duration failed() {
        failures++;
        return backoff.after(failures);
    }

    /** True right after the first failure in a row. */
    public boolean isNews() {
        return failures == 1;
    }

    public int failuresInARow() {
        return failures;
    }

    /** Counts a success; true if it ends a row of failures. */
    public boolean recovered() {
        var ended = failures > 0;
        failures = 0;
        return ended;
    }
}
