package pqs.platform.deadline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/**
 * Looks for due levels every second and fires them one after the other, on a thread of its own. Every replica runs one;
 * what one of them holds the others leave alone.
 */
@ApplicationScoped
public class DeadlineLoop {

    private static final Logger LOG = Logger.getLogger(DeadlineLoop.class);

    /** Before the relay, so that what the last handler appends may still go out. */
    private static final int STOP_ORDER = 100;

    private final Firing firing;
    private final Rearming rearming;
    private final DeadlineConfig config;
    private final Setback databaseAway;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long turnedAtNanos = System.nanoTime();
    private @Nullable Thread thread;
    private long measureAtNanos = System.nanoTime();
    private boolean rearmed;

    DeadlineLoop(Firing firing, Rearming rearming, DeadlineConfig config) {
        this.firing = firing;
        this.rearming = rearming;
        this.config = config;
        this.databaseAway = new Setback(new Backoff(config.retryFirst(), config.retryLongest()));
    }

    void start(@Observes StartupEvent event) {
        if (config.firingEnabled() && firing.hasHandlers()) {
            thread = Thread.ofPlatform().name("deadlines").start(this::fireUntilStopped);
        }
    }

    private void fireUntilStopped() {
        try {
            while (!isStopped()) {
                turn();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (!rearmed) {
                rearming.all();
                rearmed = true;
            }
            while (!isStopped() && firing.fireNext()) {
                turnedAtNanos = System.nanoTime();
            }
            measureNowAndThen();
            turnedAtNanos = System.nanoTime();
            if (databaseAway.recovered()) {
                LOG.info("deadlines are fired again");
            }
            pause(config.pollEvery());
        } catch (RuntimeException cause) {
            if (isStopped()) {
                return;
            }
            turnedAtNanos = System.nanoTime();
            var wait = databaseAway.failed();
            if (databaseAway.isNews()) {
                LOG.warn("deadlines cannot be fired for now, will keep trying", cause);
            }
            pause(wait);
        }
    }

    private void measureNowAndThen() {
        var now = System.nanoTime();
        if (now - measureAtNanos >= 0) {
            measureAtNanos = now + config.measureEvery().toNanos();
            firing.measure();
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        var ignored = stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** False if the thread has died or hangs; a database that is away is neither. */
    boolean isAlive() {
        var running = thread;
        return running == null
                || (running.isAlive()
                        && System.nanoTime() - turnedAtNanos
                                < config.silenceMax().toNanos());
    }

    /** Before the pool closes: the level in hand is finished. */
    void stop(@Observes @Priority(STOP_ORDER) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        var running = thread;
        if (running != null && !running.join(config.transactionMax())) {
            LOG.warn("the deadline in hand was not finished in time");
            running.interrupt();
        }
    }
}
