package pqs.platform.http.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.fault.DatabaseUnavailable;

/**
 * Lets in only so many at once of those who hold one connection while they need another: half as many as there are
 * connections. If they were as many as the connections, all would wait for one another and none be answered.
 */
@ApplicationScoped
class TurnsApart {

    private final Semaphore turns;
    private final Duration waitMax;

    TurnsApart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "pqs.http.idempotency.wait-max", defaultValue = "PT2S") Duration waitMax) {
        this.turns = new Semaphore(Math.max(1, connections / 2));
        this.waitMax = waitMax;
    }

    /**
     * Does the work when its turn has come.
     *
     * @throws DatabaseUnavailable if it does not come in time; nothing was done
     */
    <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(waitMax.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DatabaseUnavailable(new TimeoutException("too many changes that need two connections"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e);
        }
    }
}
