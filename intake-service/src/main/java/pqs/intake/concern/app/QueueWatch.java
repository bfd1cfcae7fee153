package pqs.intake.concern.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/**
 * Measures the queue of providers as typed over all commissioners, so that one that nobody looks at is seen: its concerns
 * count for no provider until they are linked. A measurement that fails leaves the last one in force.
 */
@ApplicationScoped
public class QueueWatch {

    static final String COUNT = "pqs.concerns.unlinked";
    static final String OLDEST = "pqs.concerns.unlinked.oldest.age.seconds";

    private static final Logger LOG = Logger.getLogger(QueueWatch.class);
    private static final Scope SCOPE = new Scope.Service("intake.queue-watch");

    private final UnlinkedQueue queue;
    private final Scopes scopes;
    private final Clock clock;
    private final Duration measuredEvery;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong oldestAgeSeconds = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("unlinked-queue-watch").factory());

    QueueWatch(
            UnlinkedQueue queue,
            Scopes scopes,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "pqs.intake.queue-measured-every", defaultValue = "PT30S") Duration measuredEvery) {
        this.queue = queue;
        this.scopes = scopes;
        this.clock = clock;
        this.measuredEvery = measuredEvery;
        registry.gauge(COUNT, count);
        registry.gauge(OLDEST, oldestAgeSeconds);
    }

    void onStart(@Observes StartupEvent start) {
        var unused =
                timer.scheduleWithFixedDelay(this::measureAgain, 0, measuredEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    private void measureAgain() {
        try {
            measure();
        } catch (RuntimeException cause) {
            LOG.debugf(cause, "queue of providers as typed not measured");
        }
    }

    void measure() {
        var backlog = scopes.callAs(SCOPE, queue::backlog);
        count.set(backlog.count());
        oldestAgeSeconds.set(backlog.oldest()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L));
    }
}
