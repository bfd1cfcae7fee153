package pqs.platform.retry;

import java.time.Duration;

/**
 * Waits that double with each failure in a row, up to a limit.
 *
 * @param first wait after the first failure
 * @param longest no wait is longer than this
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS_MAX = 30;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "waits grow from a positive first to the longest: " + first + ".." + longest);
        }
    }

    /**
     * How long to wait before the next try.
     *
     * @param failures failures in a row so far, from 1
     */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("there is nothing to wait for after " + failures + " failures");
        }
        var wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
