package pqs.notifications.notice.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A thread that sends, and when it last came round.
 *
 * @param turnedAtNanos on the clock of {@link System#nanoTime()}
 */
record Sender(Thread thread, AtomicLong turnedAtNanos) {

    Duration sinceTurn() {
        return Duration.ofNanos(System.nanoTime() - turnedAtNanos.get());
    }
}
