package pqs.notifications.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive means that each sender's thread runs and came round lately. A mail server or a database that is away does not make
 * a sender not-alive: a restart would not bring either back.
 */
@Liveness
@ApplicationScoped
class SendersHealth implements HealthCheck {

    private final Dispatcher dispatcher;
    private final DispatchConfig config;

    SendersHealth(Dispatcher dispatcher, DispatchConfig config) {
        this.dispatcher = dispatcher;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("senders").up();
        for (var sender : dispatcher.senders()) {
            var name = sender.thread().getName();
            response.withData(name + ".lastTurnSecondsAgo", sender.sinceTurn().toSeconds());
            if (!sender.thread().isAlive() || sender.sinceTurn().compareTo(config.silenceMax()) > 0) {
                response.down().withData(name + ".silent", true);
            }
        }
        return response.build();
    }
}
