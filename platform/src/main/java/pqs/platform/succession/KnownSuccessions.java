package pqs.platform.succession;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.security.OrganisationFamilies;

/**
 * Keeps the successions in memory, where every request can look without asking the database: read at the start, right after
 * this replica has taken a change into effect, and every few seconds for what another replica took. Until it has read them,
 * and if it never can, everybody acts for their own organisation alone: too little is seen, never too much.
 */
@Singleton
class KnownSuccessions implements OrganisationFamilies {

    private static final Logger LOG = Logger.getLogger(KnownSuccessions.class);

    /** Fired when a row has changed; heard once its transaction has committed. */
    record Changed() {}

    private final SuccessionTable table;
    private final Duration readEvery;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("successions").factory());
    private volatile Successions known = Successions.NONE;

    KnownSuccessions(SuccessionTable table, @ConfigProperty(name = "pqs.successions.read-every") Duration readEvery) {
        this.table = table;
        this.readEvery = readEvery;
    }

    void onStart(@Observes StartupEvent start) {
        var unused = timer.scheduleWithFixedDelay(this::read, 0, readEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        timer.execute(this::read);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    @Override
    public Set<String> of(String organisationCode) {
        return known.familyOf(organisationCode);
    }

    private void read() {
        try {
            known = table.read();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("could not read which organisation succeeds which, keeping what is known: %s", e.getMessage());
        }
    }
}
