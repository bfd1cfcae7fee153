package pqs.platform.consume;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive means that each loop's thread runs and came round lately. A broker or a database that is away does not make a
 * loop not-alive: a restart would not bring either back.
 */
@Liveness
@ApplicationScoped
class ConsumerHealth implements HealthCheck {

    private final ConsumerLoops loops;
    private final ConsumeConfig config;

    ConsumerHealth(ConsumerLoops loops, ConsumeConfig config) {
        this.loops = loops;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("consumers").up();
        for (var each : loops.running()) {
            var name = each.consumer().name();
            var status = each.status();
            response.withData(name + ".lagRecords", status.lag())
                    .withData(name + ".lastPollSecondsAgo", status.sincePoll().toSeconds())
                    .withData(name + ".parkedKeys", status.parkedKeys());
            if (!each.thread().isAlive() || status.sinceTurn().compareTo(config.silenceMax()) > 0) {
                response.down().withData(name + ".silent", true);
            }
        }
        return response.build();
    }
}
