package pqs.intake.practice.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.intake.practice.PracticeSight;
import pqs.intake.practice.Successions;
import pqs.platform.audit.NotAudited;
import pqs.platform.security.MoreOrganisations;

/**
 * Whoever follows a closed practice acts for what that one left, too (ADR 0036). Kept in memory: read at the start, right after
 * this replica has changed something, and every few seconds for what another replica changed and for a day that has come. Until
 * it has been read, everybody acts for their own practice alone.
 */
@NotAudited("reads public data")
@Singleton
class KnownSight implements MoreOrganisations {

    /** Fired when a succession, or whether a practice is closed, has changed; heard once the transaction has committed. */
    record Changed() {}

    private static final Logger LOG = Logger.getLogger(KnownSight.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Successions successions;
    private final Clock clock;
    private final Duration readEvery;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("practice-successions").factory());
    private volatile PracticeSight known = PracticeSight.NONE;

    KnownSight(
            Successions successions,
            Clock clock,
            @ConfigProperty(name = "pqs.successions.read-every") Duration readEvery) {
        this.successions = successions;
        this.clock = clock;
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
        return known.of(organisationCode);
    }

    private void read() {
        try {
            var today = LocalDate.ofInstant(clock.instant(), LONDON);
            known = QuarkusTransaction.requiringNew().call(() -> successions.sight(today));
        } catch (RuntimeException e) {
            LOG.warnf("could not read which practice follows which, keeping what is known: %s", e.getMessage());
        }
    }
}
