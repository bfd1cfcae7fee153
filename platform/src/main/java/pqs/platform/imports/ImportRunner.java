package pqs.platform.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.id.Ids;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/**
 * Works on imports, one at a time, on a thread of its own; other processes of the service do the same beside it. Whatever a
 * file makes of its importer, a stack that overflows or a class that does not load included, befalls that file alone.
 */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final Duration HOUSEKEEPING_EVERY = Duration.ofMinutes(10);
    /** Before the pool closes; the batch in hand is finished. */
    private static final int STOP_ORDER = 150;

    private static final Duration STOP_MAX = Duration.ofSeconds(8);

    private final ImportWork work;
    private final BatchFailures failures;
    private final ImportConfig config;
    private final Setback setback;
    private final UUID holder;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean stopped;
    private volatile long turnedAtNanos = System.nanoTime();
    private @Nullable Thread thread;
    private long housekeepingAtNanos = System.nanoTime();

    ImportRunner(ImportWork work, BatchFailures failures, ImportConfig config, Ids ids) {
        this.work = work;
        this.failures = failures;
        this.config = config;
        this.setback = new Setback(new Backoff(config.retryFirst(), config.retryLongest()));
        this.holder = ids.next();
    }

    void start(@Observes StartupEvent event) {
        if (config.runnerEnabled()) {
            thread = Thread.ofPlatform().name("imports").start(this::workUntilStopped);
        }
    }

    /** Something may be there to be worked on. */
    void wake() {
        calls.release();
    }

    private void workUntilStopped() {
        try {
            while (!stopped) {
                rest(turn());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            letGo();
        }
    }

    private void letGo() {
        try {
            work.letGo(holder);
        } catch (RuntimeException cause) {
            LOG.warn("what was being imported is let go only when its lease is over", cause);
        }
    }

    /** Works on one file if there is one; the answer is how long to rest. */
    private Duration turn() {
        @Nullable Claim claim = null;
        turnedAtNanos = System.nanoTime();
        try {
            keepHouse();
            claim = work.claim(holder).orElse(null);
            if (claim == null) {
                recovered();
                return config.pollEvery();
            }
            work.work(claim, holder, this::goesOn);
            recovered();
            return Duration.ZERO;
        } catch (RuntimeException | Error cause) {
            return failed(claim, cause);
        }
    }

    private boolean goesOn() {
        turnedAtNanos = System.nanoTime();
        return !stopped;
    }

    private void keepHouse() {
        if (System.nanoTime() - housekeepingAtNanos >= 0) {
            work.keepHouse();
            housekeepingAtNanos = System.nanoTime() + HOUSEKEEPING_EVERY.toNanos();
        }
    }

    /** What could be written down of a batch leaves the runner free for others; all else says that nothing goes on for now. */
    private Duration failed(@Nullable Claim claim, Throwable cause) {
        if (claim != null && !stopped && noted(claim, cause)) {
            return Duration.ZERO;
        }
        var wait = setback.failed();
        if (setback.isNews() && !stopped) {
            LOG.warn("imports cannot go on for now, will keep trying", cause);
        }
        return wait;
    }

    private boolean noted(Claim claim, Throwable cause) {
        try {
            failures.note(claim, holder, cause);
            return true;
        } catch (RuntimeException | Error alsoFailed) {
            LOG.warn("a failed batch could not be noted", alsoFailed);
            return false;
        }
    }

    private void recovered() {
        if (setback.recovered()) {
            LOG.info("imports go on");
        }
    }

    private void rest(Duration wait) throws InterruptedException {
        if (!wait.isZero() && calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }

    /** False if the thread has died or hangs; a database that is away is neither. */
    boolean isAlive() {
        var running = thread;
        return running == null
                || (running.isAlive()
                        && System.nanoTime() - turnedAtNanos
                                < config.silenceMax().toNanos());
    }

    void stop(@Observes @Priority(STOP_ORDER) ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        var running = thread;
        if (running != null && !running.join(STOP_MAX)) {
            LOG.warn("an import did not finish its batch in time; another process goes on with it");
            running.interrupt();
        }
    }
}
