package pqs.notifications.notice.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import pqs.notifications.notice.Notices;
import pqs.platform.audit.NotAudited;

/**
 * How long the oldest notice still to be sent has waited. What is remembered is when it was added, so the gauge goes on
 * rising while nothing can be measured.
 */
@NotAudited("counts")
@ApplicationScoped
public class MeasureNotices {

    private static final Logger LOG = Logger.getLogger(MeasureNotices.class);

    private static final long NONE = -1;

    private final Notices notices;
    private final DispatchConfig config;
    private final Clock clock;
    private final AtomicReference<Instant> nextAt = new AtomicReference<>(Instant.MIN);
    /** Milliseconds since 1970; {@link #NONE} if nothing waits. */
    private final AtomicLong oldestAddedAt = new AtomicLong(NONE);

    public MeasureNotices(Notices notices, DispatchConfig config, Clock clock, MeterRegistry registry) {
        this.notices = notices;
        this.config = config;
        this.clock = clock;
        registry.gauge("pqs.notices.oldest.owed.age.seconds", oldestAddedAt, at -> ageSeconds(at.get(), clock));
    }

    /** Called often by all senders; one of them measures now and then. */
    void ifDue() {
        try {
            var now = clock.instant();
            var due = nextAt.get();
            if (!now.isBefore(due) && nextAt.compareAndSet(due, now.plus(config.measureEvery()))) {
                oldestAddedAt.set(QuarkusTransaction.requiringNew()
                        .call(notices::oldestToSend)
                        .map(Instant::toEpochMilli)
                        .orElse(NONE));
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "cannot measure for now");
        }
    }

    private static double ageSeconds(long addedAt, Clock clock) {
        return addedAt == NONE ? 0 : (clock.millis() - addedAt) / 1000.0;
    }
}
