package pqs.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.anchor.AnchorFolder;
import pqs.platform.retry.Backoff;
import pqs.platform.retry.Setback;

/** Looks again and again whether an anchor is due, on a thread of its own. A folder that cannot be used stops the start. */
@ApplicationScoped
class AuditAnchors {

    private static final Logger LOG = Logger.getLogger(AuditAnchors.class);
    private static final Duration LAST_ROUND_MAX = Duration.ofSeconds(5);
    /** Before the pool closes. */
    private static final int STOP_ORDER = 200;

    private final AnchorRound round;
    private final AnchorConfig config;
    private final AnchorMetrics metrics;
    private final String service;
    private final Setback away;
    private @Nullable ScheduledExecutorService timer;

    AuditAnchors(
            AnchorRound round,
            AnchorConfig config,
            AnchorMetrics metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.round = round;
        this.config = config;
        this.metrics = metrics;
        this.service = service;
        this.away = new Setback(new Backoff(config.lookEvery(), config.lookEvery()));
    }

    void start(@Observes StartupEvent event) {
        // Also where no anchor will ever be made: that is when its age has to be seen.
        metrics.begin();
        if (config.folder().isEmpty()) {
            LOG.warn("pqs.audit.anchor.folder is not set: nothing outside the database bears witness to the audit"
                    + " trail");
            return;
        }
        var folder = new AnchorFolder(config.folder().get(), service);
        try {
            folder.prepare();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start: the folder of audit anchors cannot be used: " + folder, e);
        }
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-anchors").factory());
        var unused = timer.scheduleWithFixedDelay(
                () -> look(folder), 0, config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(AnchorFolder folder) {
        try {
            if (round.make(folder, config.every())) {
                LOG.infof("audit trail anchored folder=%s", folder);
            }
            metrics.made(round.age());
            if (away.recovered()) {
                LOG.info("audit anchors go on");
            }
        } catch (RuntimeException e) {
            metrics.failed();
            away.failed();
            if (away.isNews()) {
                LOG.warn("the audit trail cannot be anchored for now, will keep trying", e);
            }
        }
    }

    void stop(@Observes @Priority(STOP_ORDER) ShutdownEvent event) throws InterruptedException {
        if (timer != null) {
            timer.shutdown();
            if (!timer.awaitTermination(LAST_ROUND_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        }
    }
}
