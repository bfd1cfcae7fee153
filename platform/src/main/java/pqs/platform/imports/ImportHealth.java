package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive means that the runner's thread runs and comes round; a file that stopped or a database that is away decides nothing. */
@Liveness
@ApplicationScoped
class ImportHealth implements HealthCheck {

    private final ImportRunner runner;

    ImportHealth(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("imports").status(runner.isAlive()).build();
    }
}
