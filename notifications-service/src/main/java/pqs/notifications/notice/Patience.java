package pqs.notifications.notice;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How long and how often the sending of a notice is tried.
 *
 * @param attemptsMax after so many attempts that were certainly not accepted, a person must look
 * @param firstWait wait after the first of them; doubles each time
 * @param longestWait no wait is longer
 * @param lease how long an attempt may take before its outcome counts as unknown; longer than the mail client's own limits
 *     together, so that it runs out only for a dispatcher that died
 */
public record Patience(int attemptsMax, Duration firstWait, Duration longestWait, Duration lease) {

    private static final int DOUBLINGS_MAX = 20;

    public Patience {
        if (attemptsMax < 2) {
            throw new IllegalArgumentException(
                    "an unknown outcome needs a second attempt, so at least 2: " + attemptsMax);
        }
        if (!firstWait.isPositive() || longestWait.compareTo(firstWait) < 0 || !lease.isPositive()) {
            throw new IllegalArgumentException("waits are positive and grow: " + firstWait + ".." + longestWait);
        }
    }

    Duration waitAfter(int attempts) {
        var wait = firstWait.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_MAX));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }

    /** All waits together: how long a mail server may be away before a notice is given up. */
    public Duration inAll() {
        return IntStream.range(1, attemptsMax).mapToObj(this::waitAfter).reduce(Duration.ZERO, Duration::plus);
    }
}
