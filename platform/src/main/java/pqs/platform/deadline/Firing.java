package pqs.platform.deadline;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.deadline.DeadlineHandler.Fired;
import pqs.platform.deadline.LevelTable.Claim;
import pqs.platform.retry.Backoff;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.time.DatabaseClock;

/**
 * Fires one level in one transaction: claim, mark, handle, commit. Whoever dies before the commit leaves the level as it
 * was, for somebody else; whoever claims holds it against all others.
 *
 * <p>"Due" is asked of the database itself and not of a time carried forward by this process, so that a level is never early
 * and all replicas agree. If the database's clock steps back, what has fired stays fired and the rest waits for its moment.
 */
@ApplicationScoped
class Firing {

    private static final Logger LOG = Logger.getLogger(Firing.class);

    private final LevelTable levels;
    private final StoredDeadlines deadlines;
    private final Map<String, DeadlineHandler> handlers;
    private final Supplier<Duration> offset;
    private final DeadlineMetrics metrics;
    private final DeadlineConfig config;
    private final Scopes scopes;
    private final Scope scope;

    @Inject
    Firing(
            LevelTable levels,
            StoredDeadlines deadlines,
            @All List<DeadlineHandler> handlers,
            DatabaseClock clock,
            DeadlineMetrics metrics,
            DeadlineConfig config,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this(levels, deadlines, handlers, clock::demonstrationOffset, metrics, config, scopes, service);
    }

    Firing(
            LevelTable levels,
            StoredDeadlines deadlines,
            List<DeadlineHandler> handlers,
            Supplier<Duration> offset,
            DeadlineMetrics metrics,
            DeadlineConfig config,
            Scopes scopes,
            String service) {
        this.levels = levels;
        this.deadlines = deadlines;
        this.handlers = byName(handlers);
        this.offset = offset;
        this.metrics = metrics;
        this.config = config;
        this.scopes = scopes;
        this.scope = new Scope.Service(service + ".deadlines");
    }

    private static Map<String, DeadlineHandler> byName(List<DeadlineHandler> handlers) {
        var byName = new HashMap<String, DeadlineHandler>();
        for (var handler : handlers) {
            if (byName.put(handler.deadline(), handler) != null) {
                throw new IllegalStateException("two beans handle deadlines named " + handler.deadline());
            }
        }
        return byName;
    }

    boolean hasHandlers() {
        return !handlers.isEmpty();
    }

    /**
     * Fires the level that has been due longest.
     *
     * @return false if nothing is due, or somebody else holds all that is
     * @throws RuntimeException if the database is away
     */
    @ActivateRequestContext
    boolean fireNext() {
        var claimed = new AtomicReference<@Nullable Claim>();
        try {
            inTransaction(() -> {
                levels.claim(handlers.keySet().toArray(String[]::new), offset.get(), config.retryLongest())
                        .ifPresent(claim -> {
                            claimed.set(claim);
                            fire(claim);
                        });
                return true;
            });
        } catch (RuntimeException | StackOverflowError failure) {
            var claim = claimed.get();
            if (claim == null) {
                throw failure;
            }
            putOff(claim, failure);
            return true;
        }
        var fired = claimed.get();
        if (fired != null) {
            metrics.fired(fired);
            LOG.infof("deadline fired name=%s level=%s subject=%s", fired.name(), fired.level(), fired.subject());
        }
        return fired != null;
    }

    private void fire(Claim claim) {
        levels.markFired(claim);
        var deadline = Objects.requireNonNull(
                deadlines.of(claim.name(), List.of(claim.subject())).get(claim.subject()));
        Objects.requireNonNull(handlers.get(claim.name()))
                .fired(new Fired(deadline, claim.level(), claim.dueAt(), claim.now()));
    }

    /** The others go first meanwhile. If not even this can be written, the database is away. */
    private void putOff(Claim claim, Throwable failure) {
        var failures = claim.attempts() + 1;
        var wait = new Backoff(config.retryFirst(), config.retryLongest()).after(failures);
        inTransaction(() -> {
            levels.markFailed(claim, wait, failure.getClass().getName());
            return true;
        });
        metrics.failed();
        if (failures == 1) {
            LOG.errorf(
                    failure,
                    "deadline could not be handled, will keep trying name=%s level=%s subject=%s",
                    claim.name(),
                    claim.level(),
                    claim.subject());
        }
    }

    void measure() {
        metrics.measured(inTransaction(() -> levels.backlog(offset.get())));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return scopes.callAs(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .timeout((int) config.transactionMax().toSeconds())
                        .call(work::get));
    }
}
