package pqs.bench.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps each of some connections busy, the next thing as soon as the last is answered: how much there can be at most. */
final class BusyLoad {

    /** At the beginning of each slice, not counted: connections get to know their statements. */
    private static final Duration LEAD_IN = Duration.ofMillis(500);

    /** What was counted. */
    record Counted(long accepted, long refused, double seconds) {
        double perSecond() {
            return accepted / seconds;
        }
    }

    private BusyLoad() {}

    static Counted run(Target target, int lanes, Duration time) {
        try (var open = new Lanes(target, lanes)) {
            keepBusy(open, LEAD_IN);
            return keepBusy(open, time);
        }
    }

    private static Counted keepBusy(Lanes lanes, Duration time) {
        var accepted = new AtomicLong();
        var refused = new AtomicLong();
        var crew = new Crew();
        long begun = System.nanoTime();
        long until = begun + time.toNanos();
        for (var lane : lanes.all()) {
            crew.send(() -> {
                while (System.nanoTime() - until < 0) {
                    (lane.once() ? accepted : refused).incrementAndGet();
                }
            });
        }
        crew.await();
        return new Counted(accepted.get(), refused.get(), (System.nanoTime() - begun) / 1e9);
    }
}
