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
 * Publishes what is in the outbox, on a thread of its own. Woken by the database when something is appended; looks by
 * itself every poll interval as well, in case a notification was lost.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelayRound round;
    private final RelayWaker waker;
    private final OutboxConfig config;
    private final Setback databaseAway;
    private @Nullable Thread thread;
    private long measureAtNanos = System.nanoTime();
    private long purgeAtNanos = System.nanoTime();

    OutboxRelay(RelayRound round, RelayWaker waker, OutboxConfig config) {
        this.round = round;
        this.waker = waker;
        this.config = config;
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
            var more = round.publish();
            keepHouse();
            if (databaseAway.recovered()) {
                LOG.info("outbox relay goes on");
            }
            if (!more) {
                waker.await(round.untilNext());
            }
        } catch (SQLException | RuntimeException cause) {
            if (waker.isStopped()) {
                return;
            }
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
