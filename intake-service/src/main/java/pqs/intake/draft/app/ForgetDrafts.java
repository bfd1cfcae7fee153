package pqs.intake.draft.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.intake.draft.Draft;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Throws away drafts whose time is over, now and then. Until it comes by they are shown to nobody all the same. */
@ApplicationScoped
public class ForgetDrafts {

    private static final Logger LOG = Logger.getLogger(ForgetDrafts.class);
    private static final Scope SCOPE = new Scope.Service("intake.drafts");

    private final OldDrafts old;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("old-drafts").factory());

    ForgetDrafts(
            OldDrafts old,
            Scopes scopes,
            Clock clock,
            @ConfigProperty(name = "pqs.intake.drafts-forgotten-every", defaultValue = "PT1H") Duration every) {
        this.old = old;
        this.scopes = scopes;
        this.clock = clock;
        this.every = every;
    }

    void onStart(@Observes StartupEvent start) {
        var unused = timer.scheduleWithFixedDelay(
                this::forgetOrTryLater, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void forgetOrTryLater() {
        try {
            forget();
        } catch (RuntimeException cause) {
            LOG.warn("old drafts could not be thrown away this time", cause);
        }
    }

    /** How many went. */
    int forget() {
        var before = Draft.forgottenBefore(clock.instant());
        int gone = 0;
        int last;
        do {
            last = scopes.callAs(SCOPE, () -> old.remove(before));
            gone += last;
        } while (last == OldDrafts.ROWS_MAX);
        if (gone > 0) {
            LOG.infof("old drafts thrown away count=%d", gone);
        }
        return gone;
    }
}
