package pqs.bench.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests as people make them: each leaves at its own time, whatever becomes of those before it. Between two of them lie
 * exponentially distributed times. How long one took counts from when it should have left, so who had to wait for a free
 * connection, or was sent late, waited as well: a server that stalls cannot hide it.
 */
final class OpenLoad {

    private OpenLoad() {}

    /**
     * @param lanes as many may be on their way at once; more of them wait, and their waiting counts
     * @param perSecond how many leave, on average
     */
    static Latencies run(Target target, int lanes, double perSecond, Duration time, Random random) {
        var intended = departures(perSecond, time, random);
        var took = new long[intended.length];
        var refused = new AtomicLong();
        try (var open = new Lanes(target, lanes)) {
            var free = new ArrayBlockingQueue<>(lanes, false, open.all());
            var crew = new Crew();
            long begun = System.nanoTime();
            for (int i = 0; i < intended.length; i++) {
                int number = i;
                long leavesAt = begun + intended[i];
                parkUntil(leavesAt);
                crew.send(() -> {
                    if (!onceOver(free)) {
                        refused.incrementAndGet();
                    }
                    took[number] = System.nanoTime() - leavesAt;
                });
            }
            crew.await();
        }
        return new Latencies(took, refused.get());
    }

    private static boolean onceOver(BlockingQueue<Lane> free) {
        try {
            var lane = free.take();
            try {
                return lane.once();
            } finally {
                free.add(lane);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("interrupted", interrupted);
        }
    }

    /** Nanoseconds after the beginning, ascending. */
    static long[] departures(double perSecond, Duration time, Random random) {
        var times = new long[(int) Math.ceil(perSecond * time.toNanos() / 1e9 * 2) + 100];
        int count = 0;
        double at = 0;
        while (count < times.length) {
            at += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
            if (at >= time.toNanos()) {
                break;
            }
            times[count++] = (long) at;
        }
        return Arrays.copyOf(times, count);
    }

    private static void parkUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
