package pqs.platform.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that the loop's thread runs and comes round; how much is due is told beside it and decides nothing. */
@Liveness
@ApplicationScoped
class DeadlineHealth implements HealthCheck {

    private final DeadlineLoop loop;
    private final DeadlineMetrics metrics;

    DeadlineHealth(DeadlineLoop loop, DeadlineMetrics metrics) {
        this.loop = loop;
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("deadlines")
                .withData("dueLevels", metrics.dueLevels())
                .withData("oldestDueSeconds", metrics.oldestDue().toSeconds())
                .status(loop.isAlive())
                .build();
    }
}
