package pqs.systemtests.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.Concern;
import pqs.systemtests.faults.Asking.Answered;
import pqs.systemtests.faults.Asking.Wish;
import pqs.systemtests.world.Planted;

/**
 * Reports concerns at a steady rate, whatever becomes of those before: who waits in a queue does not stop others from
 * coming. What stays open is asked again only when the fault is over.
 */
final class ConcernLoad {

    private static final List<String> REPORTERS = List.of(Cast.GP, Cast.OTHER_GP, Cast.PRACTICE_MANAGER);
    private static final int NUMBERED_EVERY = 10;

    private final Crowd crowd;
    private final Asking asking;
    private final Queue<Wish> open = new ConcurrentLinkedQueue<>();
    private final Phaser onTheirWay = new Phaser(1);
    private volatile boolean stopped;

    private ConcernLoad(Crowd crowd) {
        this.crowd = crowd;
        this.asking = new Asking(crowd.system());
    }

    static ConcernLoad start(Crowd crowd, int perSecond, int firstNumber) {
        var load = new ConcernLoad(crowd);
        load.onTheirWay.register();
        Thread.ofVirtual().start(() -> load.issue(Duration.ofSeconds(1).dividedBy(perSecond), firstNumber));
        return load;
    }

    private void issue(Duration every, int firstNumber) {
        long next = System.nanoTime();
        for (int number = firstNumber; !stopped; number++) {
            var one = wish(number);
            onTheirWay.register();
            Thread.ofVirtual().start(() -> {
                if (!isSettled(one)) {
                    open.add(one);
                }
                onTheirWay.arriveAndDeregister();
            });
            next += every.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        onTheirWay.arriveAndDeregister();
    }

    /** Every attempt so far that has ended. */
    List<Answered> answers() {
        return asking.answers();
    }

    /** Stops reporting and waits for those on their way. */
    void stop() {
        stopped = true;
        onTheirWay.arriveAndAwaitAdvance();
    }

    void settle() {
        stop();
        Asking.settle(open, this::isSettled);
    }

    private boolean isSettled(Wish one) {
        return !Asking.isOpen(asking.attempt(one, crowd.ledger()));
    }

    private Wish wish(int number) {
        return new Wish(
                "%s-%05d".formatted(crowd.name(), number),
                REPORTERS.get(number % REPORTERS.size()),
                "/intake/api/concerns",
                json(number),
                "");
    }

    /** Every narrative names somebody who must be named nowhere else, and some give an NHS number too. */
    private Map<String, Object> json(int number) {
        var words = "Invented, number %d of %s, about %s%s."
                .formatted(
                        number,
                        crowd.name(),
                        Planted.NAME,
                        number % NUMBERED_EVERY == 0 ? ", " + Planted.NHS_NUMBER : "");
        var provider = crowd.providers().get(number % crowd.providers().size());
        return Concern.about(
                        provider.code(),
                        "poor-report",
                        LocalDate.now(ZoneOffset.UTC).minusDays(2),
                        words)
                .json();
    }
}
