package pqs.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that the relay's thread runs and comes round; how much waits is told beside it and decides nothing. */
@Liveness
@ApplicationScoped
class RelayHealth implements HealthCheck {

    private final OutboxRelay relay;
    private final RelayMetrics metrics;

    RelayHealth(OutboxRelay relay, RelayMetrics metrics) {
        this.relay = relay;
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .withData("backlogRows", metrics.backlogRows())
                .withData("oldestAgeSeconds", metrics.oldestAge().toSeconds())
                .status(relay.isAlive())
                .build();
    }
}
