package pqs.local.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting with an end. */
public final class Waiting {

    private static final long LOOK_AGAIN_AFTER_MILLIS = 100;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Waiting() {}

    /** Whether the condition came true within the limit; an interrupted wait ends as if the limit had passed. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= end || !pause(Duration.ofMillis(LOOK_AGAIN_AFTER_MILLIS))) {
                return false;
            }
        }
        return true;
    }

    /** Returns false when the thread was interrupted, which it then still is. */
    public static boolean pause(Duration length) {
        try {
            return !NEVER.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the process has ended within the limit. */
    public static boolean forEndOf(ProcessHandle process, Duration limit) {
        return until(limit, () -> !process.isAlive());
    }
}
