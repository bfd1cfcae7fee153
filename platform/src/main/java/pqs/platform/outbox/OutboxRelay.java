package pqs.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/**
 * Publishes what is in the outbox, on a thread of its own. Woken by the database when something is appended to an empty
 * outbox; also looks by itself, soon after the last row and then less and less often, down to every poll interval.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final Duration FIRST_IDLE = Duration.ofMillis(10);

    private final RelayRound round;
    private final RelayWaker waker;
    private final OutboxConfig config;
    private final Setback databaseAway;
    private final Backoff idle;
    private int idleTurns;
    private volatile long turnedAtNanos = System.nanoTime();
    private @Nullable Thread thread;
    private long measureAtNanos = System.nanoTime();
    private long purgeAtNanos = System.nanoTime();

    OutboxRelay(RelayRound round, RelayWaker waker, OutboxConfig config) {
        this.round = round;
        this.waker = waker;
        this.config = config;
        this.idle = new Backoff(FIRST_IDLE, config.pollEvery());
        this.databaseAway = new Setback(new Backoff(config.retryFirst(), config.retryLongest()));
    }

    void start(@Observes StartupEvent event) {
        if (config.relayEnabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").start(this::publishUntilStopped);
        }
    }

    private void publishUntilStopped() {
        try {
            while (!waker.isStopped()) {
                turn();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            round.close();
        }
    }

    private void turn() throws InterruptedException {
        try {
            var published = round.publish();
            keepHouse();
            turnedAtNanos = System.nanoTime();
            if (databaseAway.recovered()) {
                LOG.info("outbox relay goes on");
            }
            if (published) {
                idleTurns = 0;
            } else {
                idleTurns++;
                waker.await(round.untilNext(idle.after(idleTurns)));
            }
        } catch (SQLException | RuntimeException cause) {
            if (waker.isStopped()) {
                return;
            }
            turnedAtNanos = System.nanoTime();
            var wait = databaseAway.failed();
            if (databaseAway.isNews()) {
                LOG.warn("outbox relay cannot work for now, will keep trying", cause);
            }
            waker.pause(wait);
        }
    }

    private void keepHouse() throws SQLException {
        var now = System.nanoTime();
        if (now - measureAtNanos >= 0) {
            measureAtNanos = now + config.measureEvery().toNanos();
            round.measure();
        }
        if (now - purgeAtNanos >= 0 && !round.purge()) {
            purgeAtNanos = now + config.purgeEvery().toNanos();
        }
    }

    /** False if the thread has died or hangs; a broker or a database that is away is neither. */
    boolean isAlive() {
        var running = thread;
        return running == null
                || (running.isAlive()
                        && System.nanoTime() - turnedAtNanos
                                < config.silenceMax().toNanos());
    }

    /** Before the pool closes: the round in hand is finished, so that what was acknowledged is also marked. */
    void stop(@Observes @Priority(STOP_ORDER) ShutdownEvent event) throws InterruptedException {
        waker.stop();
        var running = thread;
        if (running != null && !running.join(longestRound())) {
            LOG.warn("outbox relay did not finish its round in time");
            running.interrupt();
        }
    }

    private Duration longestRound() {
        return config.deliveryMax().plus(config.requestMax());
    }

    /** After the consumers, whose last handlers may still append. */
    private static final int STOP_ORDER = 200;
}
